package io.countersign.typography;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Breaks text into lines of a width. Nothing is ever shortened. Not thread-safe.
public final class Typesetter {
    private final Signs signs;

    public Typesetter(Typefaces typefaces) {
        this.signs = new Signs(typefaces);
    }

    /// The lines of a paragraph, at least one.
    ///
    /// @param width in points
    public List<Line> set(List<? extends Inline> inlines, float width) {
        signs.clear();
        inlines.forEach(signs::add);
        if (signs.count() > 0 && signs.extent() <= width && !signs.mustBreak()) {
            return List.of(line(0, signs.count())); // as most texts are, which need no look at where they could be broken
        }
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < signs.count()) {
            int end = end(start, width);
            lines.add(line(start, end));
            start = end;
        }
        return lines.isEmpty() ? List.of(new Line(List.of(), 0)) : lines;
    }

    /// How wide a text is on one line, in points.
    public float width(String text, Style style) {
        return set(List.of(Inline.words(text, style)), Float.MAX_VALUE).getFirst().width();
    }

    /// Where the line that starts here ends: the index behind its last sign.
    private int end(int start, float width) {
        float x = 0;
        int word = start;
        int seam = start;
        int capital = start;
        for (int i = start; i < signs.count(); i++) {
            x += signs.advance(i);
            if (x > width && !signs.isBlank(i) && i > start) {
                return best(start, word, seam, capital, i, width);
            }
            switch (signs.breakAfter(i)) {
                case MUST -> {
                    return i + 1;
                }
                case WORD -> word = i + 1;
                case SEAM -> seam = i + 1;
                case CAPITAL -> capital = i + 1;
                case ALLOWED_FAR, NEVER -> {}
            }
        }
        return signs.count();
    }

    /// The best of the places seen before the sign that is too much: between words if the next word fits a line at
    /// all, else within that word.
    private int best(int start, int word, int seam, int capital, int over, float width) {
        if (word > start && wordWidth(word) <= width) {
            return word;
        }
        int inside = Math.max(start, word);
        if (seam > inside) {
            return seam;
        }
        if (capital > inside) {
            return capital;
        }
        for (int i = over; i > inside; i--) {
            if (signs.breakAfter(i - 1) == Breaks.ALLOWED_FAR) {
                return i;
            }
        }
        return word > start ? word : over;
    }

    private float wordWidth(int start) {
        float x = 0;
        for (int i = start; i < signs.count() && signs.breakAfter(i).compareTo(Breaks.WORD) < 0; i++) {
            x += signs.advance(i);
        }
        return x;
    }

    private Line line(int start, int end) {
        List<Line.Piece> pieces = new ArrayList<>();
        float x = 0;
        float width = 0;
        int i = start;
        while (i < end) {
            String mark = signs.mark(i);
            int next = mark == null ? runEnd(i, end) : i + 1;
            pieces.add(mark == null ? run(x, i, next) : new Line.Gap(x, mark));
            for (; i < next; i++) {
                x += signs.advance(i);
                width = signs.isBlank(i) ? width : x;
            }
        }
        return new Line(pieces, width);
    }

    private int runEnd(int start, int end) {
        Face face = signs.face(start);
        Style style = signs.style(start);
        int i = start + 1;
        while (i < end
                && signs.mark(i) == null
                && signs.face(i) == face
                && Objects.equals(signs.style(i), style)) {
            i++;
        }
        return i;
    }

    private Line.Run run(float x, int start, int end) {
        return new Line.Run(x, signs.face(start), signs.style(start), signs.text(start, end));
    }
}
