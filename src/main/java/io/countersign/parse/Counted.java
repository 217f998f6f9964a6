package io.countersign.parse;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts the bytes that are taken from a stream, and notices its end.
final class Counted extends FilterInputStream {
    private long count;
    private boolean ended;

    Counted(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    boolean ended() {
        return ended;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        saw(one < 0 ? -1 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        saw(read);
        return read;
    }

    private void saw(int read) {
        ended |= read < 0;
        count += Math.max(read, 0);
    }
}
