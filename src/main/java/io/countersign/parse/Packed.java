package io.countersign.parse;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/// Files that come packed.
public final class Packed {
    private Packed() {}

    /// Unpacks gzip as it is read; anything else is handed on as it is.
    ///
    /// @param in supports marking, and stands at the first byte
    /// @throws java.util.zip.ZipException later, while reading, if the packed data is damaged
    /// @throws java.io.EOFException later, while reading, if it is cut off
    public static InputStream unpack(InputStream in) throws IOException {
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        return first == 0x1F && second == 0x8B ? new GZIPInputStream(in, 64 * 1024) : in;
    }
}
