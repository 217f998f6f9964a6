package io.countersign.parse;

import io.countersign.model.problem.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/// Reads a zip archive that is one report from its first byte to its last.
public final class ArchiveStream {
    private ArchiveStream() {}

    /// Handed one file after another; what it leaves unread is passed over.
    @FunctionalInterface
    public interface File {
        void read(String name, InputStream bytes) throws IOException, InterruptedException;
    }

    /// Hands on each file.
    ///
    /// @throws UnpackingException if a file is encrypted or packed in an unknown way, or the archive too large
    /// @throws java.io.EOFException if the archive is cut off
    /// @throws java.util.zip.ZipException if it is damaged
    public static void each(InputStream archive, File file) throws IOException, InterruptedException {
        ArchiveEnd end = new ArchiveEnd(archive);
        Counted packed = new Counted(end);
        ZipArchiveInputStream zip = open(packed);
        Unpacking unpacked = new Unpacking(packed, () -> zip);
        for (ZipArchiveEntry entry = next(zip, packed); entry != null; entry = next(zip, packed)) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new UnpackingException(ProblemCode.ARCHIVE_ENCRYPTED);
            }
            if (!entry.isDirectory()) {
                file.read(ArchiveNames.of(entry), unpacked);
            }
        }
        packed.transferTo(OutputStream.nullOutputStream());
        if (!end.seen()) {
            throw new EOFException();
        }
    }

    /// The names in the beginning of an archive, as far as they can be made out.
    public static List<String> names(byte[] start) {
        List<String> names = new ArrayList<>();
        try (ZipArchiveInputStream zip = open(new ByteArrayInputStream(start))) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(ArchiveNames.of(entry));
            }
        } catch (IOException | RuntimeException _) {
            // Cut, or damaged: what was seen up to here decides.
        }
        return names;
    }

    private static @Nullable ZipArchiveEntry next(ZipArchiveInputStream zip, Counted packed) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (InterruptedIOException | ClosedByInterruptException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Unpacking.failure(e, packed);
        }
    }

    private static ZipArchiveInputStream open(InputStream in) {
        return new ZipArchiveInputStream(in, "UTF-8", true, true);
    }
}
