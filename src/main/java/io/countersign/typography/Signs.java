package io.countersign.typography;

import com.itextpdf.kernel.colors.DeviceRgb;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A paragraph sign by sign: which face has each, how wide it is, and whether a line may end behind it. The lists are
/// kept side by side, as a sign-off has millions of signs. Not thread-safe.
final class Signs {
    /// The colour of what stands for a sign that cannot be printed.
    private static final DeviceRgb STAND_IN = new DeviceRgb(0x4A, 0x51, 0x59);

    /// Stands for a drawing (U+FFFC, object replacement character).
    private static final int MARK = 0xFFFC;

    private static final Style PLAIN = new Style(1, 1, false, STAND_IN);

    private static final int PLANE = 0x10000;

    private final Typefaces typefaces;
    private final Map<Face, Glyphs> glyphs = new EnumMap<>(Face.class);

    /// The faces of the signs that were asked for.
    private final @Nullable Face[] regular = new @Nullable Face[PLANE];
    private final @Nullable Face[] bold = new @Nullable Face[PLANE];

    private int count;
    private float extent;
    private boolean mustBreak;
    private int[] codePoints = new int[256];
    private float[] advances = new float[256];
    private @Nullable Breaks[] breaks = new @Nullable Breaks[256];
    private Face[] faces = new Face[256];
    private Style[] styles = new Style[256];
    private @Nullable String[] marks = new @Nullable String[256];

    Signs(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    void clear() {
        count = 0;
        extent = 0;
        mustBreak = false;
    }

    /// How wide all of it is on one line.
    float extent() {
        return extent;
    }

    /// Whether the text has a new line in it.
    boolean mustBreak() {
        return mustBreak;
    }

    int count() {
        return count;
    }

    String text(int start, int end) {
        return new String(codePoints, start, end - start);
    }

    float advance(int i) {
        return advances[i];
    }

    Breaks breakAfter(int i) {
        Breaks fixed = breaks[i];
        if (fixed != null) {
            return fixed;
        }
        return i + 1 < count ? Breaks.between(codePoints[i], codePoints[i + 1]) : Breaks.WORD;
    }

    Face face(int i) {
        return faces[i];
    }

    Style style(int i) {
        return styles[i];
    }

    @Nullable String mark(int i) {
        return marks[i];
    }

    boolean isBlank(int i) {
        return codePoints[i] == ' ';
    }

    void add(Inline inline) {
        switch (inline) {
            case Inline.Mark(String name, float width) -> add(MARK, width, Face.LATIN, PLAIN, Breaks.NEVER, name);
            case Inline.Words words -> add(words);
        }
    }

    private void add(Inline.Words words) {
        String text = words.text();
        int before = ' ';
        for (int i = 0; i < text.length(); ) {
            int sign = text.codePointAt(i);
            i += Character.charCount(sign);
            int next = i < text.length() ? text.codePointAt(i) : ' ';
            if (sign == '\n' || sign == '\r' || sign == 0x2028 || sign == 0x2029) {
                if (sign != '\r' || next != '\n') {
                    add(' ', 0, Face.LATIN, words.style(), Breaks.MUST, null);
                    mustBreak = true;
                }
            } else {
                Breaks after = words.whole() && i < text.length() ? Breaks.NEVER : null;
                add(sign == '\t' ? ' ' : sign, before, next, words.style(), after);
            }
            before = sign;
        }
    }

    private void add(int sign, int before, int next, Style style, @Nullable Breaks after) {
        Face face = face(sign, before, next, style.bold());
        if (face != null) {
            add(sign, glyphs(face).width(sign, style.size()) + style.spacing(), face, style, after, null);
            return;
        }
        String standIn = String.format(Locale.ROOT, "U+%04X", sign);
        Style dim = style.in(STAND_IN);
        for (int i = 0; i < standIn.length(); i++) {
            char letter = standIn.charAt(i);
            Face latin = Face.latin(style.bold());
            boolean last = i == standIn.length() - 1;
            add(letter, glyphs(latin).width(letter, style.size()), latin, dim,
                    last ? null : Breaks.NEVER, null);
        }
    }

    /// The face that has a sign: Latin before Han, but in Chinese text Han for the marks that Latin sets narrow.
    ///
    /// @return null if none has it, or if it is one that nobody would see
    private @Nullable Face face(int sign, int before, int next, boolean strong) {
        Face han = Face.han(strong);
        if (isSharedMark(sign) && (Breaks.isHan(before) || Breaks.isHan(next)) && glyphs(han).has(sign)) {
            return han;
        }
        if (sign >= PLANE) {
            return face(sign, strong);
        }
        @Nullable Face[] known = strong ? bold : regular;
        Face face = known[sign];
        if (face == null) {
            face = face(sign, strong);
            known[sign] = face;
        }
        return face;
    }

    private @Nullable Face face(int sign, boolean strong) {
        if (isInvisible(sign)) {
            return null;
        }
        Face latin = Face.latin(strong);
        Face han = Face.han(strong);
        if (glyphs(latin).has(sign)) {
            return latin;
        }
        return glyphs(han).has(sign) ? han : null;
    }

    private Glyphs glyphs(Face face) {
        Glyphs known = glyphs.get(face); // asked for each sign: a function for `computeIfAbsent` would be made for each
        if (known == null) {
            known = typefaces.glyphs(face); // the Chinese ones are large, and rarely both needed
            glyphs.put(face, known);
        }
        return known;
    }

    private static boolean isSharedMark(int sign) {
        return switch (sign) {
            case '“', '”', '‘', '’', '…', '—' -> true;
            default -> false;
        };
    }

    private static boolean isInvisible(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
                true;
            default -> sign >= 0xFE00 && sign <= 0xFE0F;
        };
    }

    private void add(
            int sign, float advance, Face face, Style style, @Nullable Breaks after, @Nullable String mark) {
        if (count == codePoints.length) {
            grow();
        }
        extent += advance;
        codePoints[count] = sign;
        advances[count] = advance;
        faces[count] = face;
        styles[count] = style;
        breaks[count] = after;
        marks[count] = mark;
        count++;
    }

    private void grow() {
        int size = count * 2;
        codePoints = Arrays.copyOf(codePoints, size);
        advances = Arrays.copyOf(advances, size);
        faces = Arrays.copyOf(faces, size);
        styles = Arrays.copyOf(styles, size);
        breaks = Arrays.copyOf(breaks, size);
        marks = Arrays.copyOf(marks, size);
    }
}
