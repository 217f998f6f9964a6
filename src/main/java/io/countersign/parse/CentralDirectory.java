package io.countersign.parse;

import io.countersign.model.problem.ProblemCode;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;

/// Looks at an archive's list of entries before a library reads all of it into memory.
///
/// Source: PKWARE, .ZIP File Format Specification 6.3.10, sections 4.3.12 to 4.3.16.
final class CentralDirectory {
    private static final int ENTRY = 0x02014B50;
    private static final int END = 0x06054B50;
    private static final int LOCATOR_64 = 0x07064B50;
    private static final int END_LENGTH = 22;
    private static final int LOCATOR_LENGTH = 20;
    private static final int MAXIMUM_COMMENT = 0xFFFF;
    private static final long MAXIMUM_SIZE = 32L * 1024 * 1024;

    private CentralDirectory() {}

    /// Throws where the list is longer than [Archive#MAXIMUM_ENTRIES], or missing.
    ///
    /// @throws EOFException if the archive has no end
    /// @throws UnpackingException if the list is too long
    static void check(SeekableByteChannel archive) throws IOException {
        long from = Math.max(begin(archive), 0);
        if (archive.size() - from > MAXIMUM_SIZE) {
            throw tooMany();
        }
        archive.position(from);
        InputStream in = new BufferedInputStream(Channels.newInputStream(archive));
        int last = 0;
        int entries = 0;
        for (int one = in.read(); one >= 0; one = in.read()) {
            last = (last >>> 8) | (one << 24);
            entries += last == ENTRY ? 1 : 0;
            if (entries > Archive.MAXIMUM_ENTRIES) {
                throw tooMany();
            }
        }
    }

    /// Where the list begins at the earliest, by what the archive's end says.
    private static long begin(SeekableByteChannel archive) throws IOException {
        long size = archive.size();
        int length = (int) Math.min(size, END_LENGTH + MAXIMUM_COMMENT + LOCATOR_LENGTH);
        ByteBuffer tail = read(archive, size - length, length);
        for (int at = length - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                long end = size - length + at;
                boolean large = at >= LOCATOR_LENGTH && tail.getInt(at - LOCATOR_LENGTH) == LOCATOR_64;
                return large
                        ? begin64(archive, tail.getLong(at - LOCATOR_LENGTH + 8))
                        : Math.min(unsigned(tail, at + 16), end - unsigned(tail, at + 12));
            }
        }
        throw new EOFException();
    }

    private static long begin64(SeekableByteChannel archive, long end) throws IOException {
        if (end < 0 || end > archive.size() - 56) {
            throw new UnpackingException(ProblemCode.ARCHIVE_DAMAGED);
        }
        ByteBuffer record = read(archive, end, 56);
        return Math.min(record.getLong(48), end - record.getLong(40));
    }

    private static ByteBuffer read(SeekableByteChannel archive, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        archive.position(from);
        while (bytes.hasRemaining()) {
            if (archive.read(bytes) < 0) {
                throw new EOFException();
            }
        }
        return bytes;
    }

    private static long unsigned(ByteBuffer bytes, int at) {
        return Integer.toUnsignedLong(bytes.getInt(at));
    }

    private static UnpackingException tooMany() {
        return new UnpackingException(ProblemCode.ARCHIVE_TOO_MANY, Archive.MAXIMUM_ENTRIES);
    }
}
