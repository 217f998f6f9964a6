package io.countersign.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Tells Chinese text in GB18030 from text in UTF-8 and from Western text with an odd byte.
final class Gb18030 {
    static final Charset CHARSET = Charset.forName("GB18030");

    private static final int FIRST_COMMON = 0xB0;
    private static final int LAST_COMMON = 0xF7;
    private static final int FIRST_TRAIL = 0xA1;
    private static final int LEAD = 0x80;

    private Gb18030() {}

    /// Whether bytes, which may end within a character, are no UTF-8 and are Chinese: of the pairs of bytes, nine in ten
    /// have to be marks or common characters, in which both bytes are high. Western text has such a byte alone.
    static boolean fits(byte[] bytes) {
        if (reads(bytes, StandardCharsets.UTF_8) || !reads(bytes, CHARSET)) {
            return false;
        }
        int pairs = 0;
        int common = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            if (lead > LEAD) {
                int trail = bytes[++i] & 0xFF;
                pairs++;
                common += isCommon(lead, trail) ? 1 : 0;
            }
        }
        return pairs > 0 && common * 10 >= pairs * 9;
    }

    private static boolean isCommon(int lead, int trail) {
        boolean character = lead >= FIRST_COMMON && lead <= LAST_COMMON;
        boolean mark = lead >= FIRST_TRAIL && lead <= FIRST_TRAIL + 2;
        return trail >= FIRST_TRAIL && (character || mark);
    }

    private static boolean reads(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return !decoder.decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length), false).isError();
    }
}
