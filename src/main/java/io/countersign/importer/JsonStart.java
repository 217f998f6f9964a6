package io.countersign.importer;

import java.io.IOException;
import java.io.InputStream;

/// Tells JSON from a table or a log, for formats that come as both.
public final class JsonStart {
    private static final int LOOKED_AT = 256;

    private JsonStart() {}

    /// Whether the first character that is no blank begins a JSON object or array. A byte-order mark, and the zeros of
    /// UTF-16, do not count.
    ///
    /// @param in stands on the file's first byte, and does so again afterwards; must support marks
    public static boolean isJson(InputStream in) throws IOException {
        in.mark(LOOKED_AT);
        byte[] start = in.readNBytes(LOOKED_AT);
        in.reset();
        for (byte one : start) {
            if (one > ' ') {
                return one == '{' || one == '[';
            }
        }
        return false;
    }
}
