package io.countersign.parse;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// What stands before an XML declaration and must not.
final class XmlPreamble {
    private static final int LOOKED_AT = 16 * 1024;
    private static final String MARK = "\u00EF\u00BB\u00BF";

    private XmlPreamble() {}

    /// Passes over blanks and comments that an XML declaration follows; else over nothing.
    static InputStream pass(InputStream in) throws IOException {
        InputStream stream = in.markSupported() ? in : new BufferedInputStream(in, LOOKED_AT);
        stream.mark(LOOKED_AT);
        String start = new String(stream.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
        stream.reset();
        int mark = start.startsWith(MARK) ? MARK.length() : 0;
        int declaration = end(start, mark);
        if (declaration > mark && start.startsWith("<?xml", declaration)) {
            stream.skipNBytes(declaration);
        }
        return stream;
    }

    private static int end(String start, int from) {
        int at = from;
        while (at < start.length()) {
            if (Character.isWhitespace(start.charAt(at))) {
                at++;
            } else if (start.startsWith("<!--", at) && start.indexOf("-->", at + 4) >= 0) {
                at = start.indexOf("-->", at + 4) + 3;
            } else {
                break;
            }
        }
        return at;
    }
}
