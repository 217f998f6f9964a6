package io.countersign.dossier.pdf;

import io.countersign.dossier.pdf.Paper.Placed;
import io.countersign.typography.Line;
import io.countersign.typography.Style;
import java.util.ArrayList;
import java.util.List;

/// A block broken into lines.
///
/// @param indent from the left edge of its column
/// @param barred whether it has the bar of a quote
record Laid(Tag tag, List<Line> lines, Style style, float indent, boolean barred) {
    /// Where the middle of a capital letter is above the baseline, as a part of the size.
    private static final float MIDDLE = 0.357f;

    private static final float BAR = 1.5f;

    Laid {
        lines = List.copyOf(lines);
    }

    float height() {
        return lines.size() * style.leading();
    }

    /// The widest line.
    float width() {
        float width = 0;
        for (Line line : lines) {
            width = Math.max(width, line.width());
        }
        return width;
    }

    /// Some of its lines.
    Laid part(int from, int to) {
        return new Laid(tag, lines.subList(from, to), style, indent, barred);
    }

    /// Prints it with its upper left corner at a point.
    void print(Paper paper, float x, float top) {
        if (lines.isEmpty()) {
            return;
        }
        paper.open(tag);
        paper.print(placed(x, top));
        paper.close();
        if (barred) {
            paper.decorate(on -> on.setFillColor(Theme.STRONG_RULE)
                    .rectangle(x, top - height() + 1, BAR, height() - 2)
                    .fill());
        }
    }

    /// Prints it with its upper right corner at a point; every line ends there.
    void printRight(Paper paper, float right, float top) {
        paper.open(tag);
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            placed.add(new Placed(lines.get(i), right - lines.get(i).width(), baseline(top, i)));
        }
        paper.print(placed);
        paper.close();
    }

    List<Placed> placed(float x, float top) {
        List<Placed> placed = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            placed.add(new Placed(lines.get(i), x + indent, baseline(top, i)));
        }
        return placed;
    }

    private float baseline(float top, int line) {
        return top - (line + 0.5f) * style.leading() - MIDDLE * style.size();
    }
}
