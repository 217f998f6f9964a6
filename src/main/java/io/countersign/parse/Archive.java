package io.countersign.parse;

import io.countersign.model.problem.ProblemCode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/// A zip archive: the files in it, each of which can be opened any number of times until the archive is closed. Nothing
/// is written under a name from the archive.
public final class Archive implements AutoCloseable {
    /// How many files one archive may hold.
    public static final int MAXIMUM_ENTRIES = 20_000;

    /// How large the files of one archive may be together, in bytes.
    public static final long MAXIMUM_SUM = 64L << 30;

    /// How many bytes tell whether a file is an archive.
    public static final int MARK = 4;

    private final ZipFile zip;
    private final List<Entry> entries;

    private Archive(ZipFile zip) throws UnpackingException {
        this.zip = zip;
        this.entries = list(zip);
    }

    /// Opens an archive that is a file.
    ///
    /// @throws EOFException if it is cut off
    /// @throws UnpackingException if it is damaged or too large
    public static Archive open(Path path) throws IOException {
        return open(Files.newByteChannel(path));
    }

    /// Opens an archive that has to be unpacked first. It lies in a temporary file until it is closed.
    public static Archive open(InputStream in) throws IOException {
        Path temporary = Files.createTempFile("countersign", ".zip");
        try (OutputStream out = Files.newOutputStream(temporary)) {
            in.transferTo(out);
        } catch (IOException | RuntimeException e) {
            Files.delete(temporary);
            throw e;
        }
        return open(Files.newByteChannel(temporary, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE));
    }

    private static Archive open(SeekableByteChannel channel) throws IOException {
        try {
            CentralDirectory.check(channel);
            channel.position(0);
            return new Archive(ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setIgnoreLocalFileHeader(true)
                    .get());
        } catch (EOFException | UnpackingException e) {
            channel.close();
            throw e;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw damaged(e);
        }
    }

    /// Whether a file that begins so is an archive.
    public static boolean begins(byte[] start) {
        String mark = new String(start, StandardCharsets.ISO_8859_1);
        return mark.startsWith("PK\u0003\u0004") || mark.startsWith("PK\u0005\u0006");
    }

    /// The files, in the order of the archive, without folders and without what macOS adds for itself (`__MACOSX`).
    public List<Entry> entries() {
        return entries;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private List<Entry> list(ZipFile zip) throws UnpackingException {
        List<Entry> list = new ArrayList<>();
        long sum = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            sum += Math.max(entry.getSize(), 0);
            if (sum > MAXIMUM_SUM) {
                throw new UnpackingException(ProblemCode.ARCHIVE_TOO_LARGE, Unpacking.RATIO);
            }
            String name = ArchiveNames.of(entry);
            if (!name.endsWith("/") && !name.startsWith("__MACOSX/")) {
                list.add(new Entry(name, entry));
            }
        }
        return List.copyOf(list);
    }

    private static UnpackingException damaged(Exception cause) {
        UnpackingException damaged = new UnpackingException(ProblemCode.ARCHIVE_DAMAGED);
        damaged.initCause(cause);
        return damaged;
    }

    /// One file in the archive.
    public final class Entry {
        private final String name;
        private final ZipArchiveEntry entry;

        private Entry(String name, ZipArchiveEntry entry) {
            this.name = name;
            this.entry = entry;
        }

        /// As people read it, with `/` between its parts; may be anything, and is no path.
        public String name() {
            return name;
        }

        /// In bytes, as the archive says; what is read is held to it.
        public long size() {
            return entry.getSize();
        }

        /// The bytes from the first one on.
        ///
        /// @throws UnpackingException here or while reading, if it is encrypted, packed in an unknown way, damaged, or
        ///     becomes larger than any report does
        public InputStream open() throws IOException {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new UnpackingException(ProblemCode.ARCHIVE_ENCRYPTED);
            }
            if (!zip.canReadEntryData(entry)) {
                ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
                throw new UnpackingException(
                        ProblemCode.ARCHIVE_METHOD, method == null ? String.valueOf(entry.getMethod()) : method.name());
            }
            if (Unpacking.isBomb(entry.getSize(), entry.getCompressedSize())) {
                throw new UnpackingException(ProblemCode.ARCHIVE_TOO_LARGE, Unpacking.RATIO);
            }
            try {
                return new CheckedEntry(zip.getInputStream(entry), entry.getSize(), entry.getCrc());
            } catch (IOException e) {
                throw damaged(e);
            }
        }
    }
}
