package io.countersign.typography;

import com.itextpdf.io.font.TrueTypeFont;
import com.itextpdf.io.font.otf.Glyph;

/// The glyphs of one face: which one a sign has, and how wide it is. Asked millions of times for one sign-off, so the
/// answers are kept in a plain list. Thread-safe: the answer to a question is always the same, whoever writes it down.
final class Glyphs {
    private static final int PLANE = 0x10000;
    private static final int UNASKED = 0;
    private static final int MISSING = -1;
    private static final int NUMBER = 16;
    private static final int WIDTH = 0xFFFF;
    private static final float UNITS = 1_000;

    private final TrueTypeFont program;

    /// The glyph's number, which is never 0, and its width.
    private final int[] known = new int[PLANE];

    Glyphs(TrueTypeFont program) {
        this.program = program;
    }

    boolean has(int codePoint) {
        return glyph(codePoint) != MISSING;
    }

    /// How far a sign that the face has moves the pen, in points.
    float width(int codePoint, float size) {
        return (glyph(codePoint) & WIDTH) * size / UNITS;
    }

    /// The number of the glyph of a sign that the face has, below 65,536.
    int number(int codePoint) {
        return glyph(codePoint) >>> NUMBER;
    }

    private int glyph(int codePoint) {
        if (codePoint >= PLANE) {
            return ask(codePoint);
        }
        int glyph = known[codePoint];
        if (glyph == UNASKED) {
            glyph = ask(codePoint);
            known[codePoint] = glyph;
        }
        return glyph;
    }

    /// Glyph 0 is the box that stands for a missing sign.
    private int ask(int codePoint) {
        Glyph glyph = program.getGlyph(codePoint);
        return glyph == null || glyph.getCode() == 0 ? MISSING : glyph.getCode() << NUMBER | glyph.getWidth();
    }
}
