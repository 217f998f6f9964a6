package io.countersign.importer;

import java.io.IOException;
import java.io.InputStream;

/// Tells JSON from a table or a log, for formats that come as both.
public final class JsonStart {
    private static final int LOOKED_AT = 256;

    private JsonStart() {}

    /// Whether the first character that is no blank begins a JSON object or array. A byte-order mark, and the zeros of
    /// UTF-16, do not count.
    public static boolean isJson(Content content) throws IOException {
        InputStream in = content.open();
        for (byte one : in.readNBytes(LOOKED_AT)) {
            if (one > ' ') {
                return one == '{' || one == '[';
            }
        }
        return false;
    }
}
