package io.countersign.importer;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/// A report that is made while it is read: a head, rows, and a foot. Rows are told apart by a number of seven digits.
public final class GeneratedReport extends InputStream {
    private final IntFunction<String> row;
    private final String foot;
    private final int rows;
    private final int rowLength;
    private byte[] piece;
    private int at;
    private int next;
    private long written;

    public GeneratedReport(String head, int rows, IntFunction<String> row, String foot) {
        this.row = row;
        this.foot = foot;
        this.rows = rows;
        this.rowLength = row.apply(1_000_000).length();
        this.piece = head.getBytes(StandardCharsets.UTF_8);
    }

    /// A report that was made before, of rows that would be so long if they were not packed.
    public GeneratedReport(byte[] whole, int rowLength) {
        this(" ".repeat(rowLength), whole);
    }

    private GeneratedReport(String row, byte[] whole) {
        this("", 0, _ -> row, "");
        this.piece = whole.clone();
    }

    /// How many bytes were read so far.
    public long written() {
        return written;
    }

    /// How many bytes each row has.
    public int rowLength() {
        return rowLength;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        while (at == piece.length) {
            if (next > rows) {
                return -1;
            }
            piece = (next == rows ? foot : row.apply(1_000_000 + next)).getBytes(StandardCharsets.UTF_8);
            next++;
            at = 0;
        }
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, bytes, offset, count);
        at += count;
        written += count;
        return count;
    }
}
