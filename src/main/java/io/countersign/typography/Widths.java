package io.countersign.typography;

import com.itextpdf.io.font.TrueTypeFont;
import com.itextpdf.io.font.otf.Glyph;
import java.util.Arrays;

/// How wide the signs of one face are. Asked millions of times for one sign-off, so the answers are kept in a plain
/// list. Thread-safe: the answer to a question is always the same, whoever writes it down.
final class Widths {
    private static final int PLANE = 0x10000;
    private static final int UNASKED = -2;
    private static final int MISSING = -1;
    private static final float UNITS = 1_000;

    private final TrueTypeFont program;
    private final int[] known = new int[PLANE];

    Widths(TrueTypeFont program) {
        this.program = program;
        Arrays.fill(known, UNASKED);
    }

    boolean has(int codePoint) {
        return units(codePoint) != MISSING;
    }

    /// How far a sign that the face has moves the pen, in points.
    float width(int codePoint, float size) {
        return units(codePoint) * size / UNITS;
    }

    private int units(int codePoint) {
        if (codePoint >= PLANE) {
            return ask(codePoint);
        }
        if (known[codePoint] == UNASKED) {
            known[codePoint] = ask(codePoint);
        }
        return known[codePoint];
    }

    /// Glyph 0 is the box that stands for a missing sign.
    private int ask(int codePoint) {
        Glyph glyph = program.getGlyph(codePoint);
        return glyph == null || glyph.getCode() == 0 ? MISSING : glyph.getWidth();
    }
}
