package io.countersign.typography;

/// What stands in a line of text.
public sealed interface Inline {
    /// Words in one style.
    ///
    /// @param whole whether no line may end within them: an identifier, a date, a number with its unit
    record Words(String text, Style style, boolean whole) implements Inline {}

    /// Room for a drawing, which is not set with the text but drawn over it.
    ///
    /// @param name the drawing's name, for whoever draws it
    /// @param width in points, with the gap behind it
    record Mark(String name, float width) implements Inline {}

    static Words words(String text, Style style) {
        return new Words(text, style, false);
    }

    static Words whole(String text, Style style) {
        return new Words(text, style, true);
    }
}
