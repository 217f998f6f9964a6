package io.countersign.ui.control;

/// Which style class sets a piece of code. The font of code has Latin letters only; Chinese is set in the window's own.
public final class CodeStyle {
    private static final int LATIN = 0x2E7F;

    private CodeStyle() {}

    public static String of(String text) {
        return text.chars().allMatch(character -> character <= LATIN) ? "code" : "code-han";
    }
}
