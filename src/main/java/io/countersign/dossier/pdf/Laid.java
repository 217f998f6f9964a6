package io.countersign.dossier.pdf;

import com.itextpdf.kernel.geom.Rectangle;
import io.countersign.dossier.pdf.Paper.Placed;
import io.countersign.typography.Line;
import io.countersign.typography.Style;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A block broken into lines.
///
/// @param form how they stand
record Laid(Tag tag, List<Line> lines, Style style, Form form) {
    /// Where the middle of a capital letter is above the baseline, as a part of the size.
    private static final float MIDDLE = 0.357f;

    private static final float BAR = 1.5f;

    Laid {
        lines = List.copyOf(lines);
    }

    float height() {
        return form.above() + lines.size() * style.leading();
    }

    /// The widest line.
    float width() {
        float width = 0;
        for (Line line : lines) {
            width = Math.max(width, line.width());
        }
        return width;
    }

    /// How many lines fit into a height.
    int fitting(float height) {
        return Math.clamp((int) ((height - form.above()) / style.leading()), 0, lines.size());
    }

    /// Some of its lines.
    Laid part(int from, int to) {
        return new Laid(tag, lines.subList(from, to), style, form);
    }

    /// The same as the only content of what it stands in: a paragraph adds nothing to what is read of it.
    Laid alone() {
        return tag.equals(Tag.P) ? new Laid(Tag.NONE, lines, style, form) : this;
    }

    /// Prints it with its upper left corner at a point.
    void print(Paper paper, float x, float top) {
        print(paper, placed(x, top), x + form.indent(), top);
        if (form.barred()) {
            float height = lines.size() * style.leading() - 2;
            paper.decorate(on -> on.setFillColor(Theme.STRONG_RULE)
                    .rectangle(x, top - form.above() - 1 - height, BAR, height)
                    .fill());
        }
    }

    /// Prints it with its upper right corner at a point; every line ends there.
    void printRight(Paper paper, float right, float top) {
        print(paper, placedRight(right, top), right - width(), top);
    }

    private void print(Paper paper, List<Placed> placed, float x, float top) {
        paper.open(tag);
        paper.print(placed);
        if (form.target() != null) {
            paper.link(form.target(), new Rectangle(x, top - height(), width(), height()), form.target());
        }
        paper.close();
    }

    List<Placed> placed(float x, float top) {
        List<Placed> placed = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            placed.add(new Placed(lines.get(i), x + form.indent(), baseline(top, i)));
        }
        return placed;
    }

    List<Placed> placedRight(float right, float top) {
        List<Placed> placed = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            placed.add(new Placed(lines.get(i), right - lines.get(i).width(), baseline(top, i)));
        }
        return placed;
    }

    private float baseline(float top, int line) {
        return top - form.above() - (line + 0.5f) * style.leading() - MIDDLE * style.size();
    }

    /// How lines stand.
    ///
    /// @param above room over the first line, in points
    /// @param indent from the left edge of the column, in points
    /// @param barred whether a bar stands at their left, as it does at a quote
    /// @param target the name of the place that they lead to, or null
    record Form(float above, float indent, boolean barred, @Nullable String target) {
        static final Form PLAIN = new Form(0, 0, false, null);
    }
}
