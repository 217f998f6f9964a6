package io.countersign.importer.tls;

import io.countersign.importer.WholeNumber;

/// Numbers as these tools write them.
final class Ports {
    private static final int HIGHEST = 65_535;

    private Ports() {}

    /// A port, or 0 where the text is none.
    static int of(String text) {
        int number = number(text);
        return number <= HIGHEST ? number : 0;
    }

    /// A number that is not negative, or 0 where the text is none.
    static int number(String text) {
        return Math.clamp(WholeNumber.of(text), 0, Integer.MAX_VALUE);
    }
}
