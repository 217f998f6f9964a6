package io.countersign.typography;

import java.util.List;

/// One line, broken and measured.
///
/// @param pieces from left to right
/// @param width in points, without the blanks at its end
public record Line(List<Piece> pieces, float width) {
    public Line {
        pieces = List.copyOf(pieces);
    }

    /// What stands side by side in a line.
    public sealed interface Piece {
        /// From the line's left edge, in points.
        float x();
    }

    /// Text of one face and style.
    public record Run(float x, Face face, Style style, String text) implements Piece {}

    /// Room for a drawing.
    public record Gap(float x, String name) implements Piece {}
}
