package io.countersign.parse;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Notices the record that ends a zip archive: an archive that is cut between two of its files has none, and a library
/// that reads on takes it for whole.
final class ArchiveEnd extends FilterInputStream {
    private static final int END = 0x06054B50;

    private int last;
    private boolean seen;

    ArchiveEnd(InputStream in) {
        super(in);
    }

    boolean seen() {
        return seen;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            saw((byte) one);
        }
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        for (int i = offset; i < offset + read; i++) {
            saw(bytes[i]);
        }
        return read;
    }

    private void saw(byte one) {
        last = (last >>> 8) | ((one & 0xFF) << 24);
        seen |= last == END;
    }
}
