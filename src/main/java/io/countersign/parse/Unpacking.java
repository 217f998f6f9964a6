package io.countersign.parse;

import io.countersign.model.problem.ProblemCode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Unpacks a stream and keeps a bomb from going on for ever. Every unpacking library has its own words for damage; here
/// they become two exceptions.
final class Unpacking extends InputStream {
    /// From how many unpacked bytes on the ratio counts.
    static final long FLOOR = 1L << 30;

    /// How many times larger than packed a report may be. Logs and generated reports reach a few dozen.
    static final long RATIO = 100;

    private final Counted packed;
    private final Opening opening;
    private @Nullable InputStream unpacked;
    private long size;

    /// @param opening makes the stream that unpacks; it may read, and so fail like reading
    Unpacking(Counted packed, Opening opening) {
        this.packed = packed;
        this.opening = opening;
    }

    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = readUnpacked(bytes, offset, length);
        size += Math.max(read, 0);
        if (isBomb(size, packed.count())) {
            throw new UnpackingException(ProblemCode.ARCHIVE_TOO_LARGE, RATIO);
        }
        return read;
    }

    static boolean isBomb(long unpacked, long packed) {
        return unpacked > FLOOR && unpacked / RATIO > packed;
    }

    private int readUnpacked(byte[] bytes, int offset, int length) throws IOException {
        try {
            InputStream stream = unpacked;
            if (stream == null) {
                stream = opening.open();
                unpacked = stream;
            }
            return stream.read(bytes, offset, length);
        } catch (EOFException | InterruptedIOException | ClosedByInterruptException | UnpackingException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw failure(e, packed);
        }
    }

    /// A library fails with what it likes, some on damaged data with an exception of the language.
    static IOException failure(Exception cause, Counted packed) {
        IOException failure = packed.ended() ? new EOFException() : new ZipException();
        failure.initCause(cause);
        return failure;
    }
}
