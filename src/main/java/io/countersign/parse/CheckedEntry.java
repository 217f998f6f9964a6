package io.countersign.parse;

import io.countersign.model.problem.ProblemCode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.zip.CRC32;

/// A file of an archive, held to the size and the checksum that the archive gives for it.
final class CheckedEntry extends FilterInputStream {
    private final long size;
    private final long expected;
    private final CRC32 checksum = new CRC32();
    private long count;

    CheckedEntry(InputStream in, long size, long checksum) {
        super(in);
        this.size = size;
        this.expected = checksum;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = readUnpacked(bytes, offset, length);
        if (read > 0) {
            checksum.update(bytes, offset, read);
            count += read;
        }
        boolean ended = read < 0;
        boolean wrong = count != size || checksum.getValue() != expected;
        if (count > size || (ended && wrong)) {
            throw new UnpackingException(ProblemCode.ARCHIVE_DAMAGED);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int readUnpacked(byte[] bytes, int offset, int length) throws IOException {
        try {
            return in.read(bytes, offset, length);
        } catch (InterruptedIOException | ClosedByInterruptException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            UnpackingException damaged = new UnpackingException(ProblemCode.ARCHIVE_DAMAGED);
            damaged.initCause(e);
            throw damaged;
        }
    }
}
