package io.countersign.cli;

import java.util.Locale;

/// Names as JSON has them.
final class Names {
    private Names() {}

    /// A constant as JSON has it: `NOT_GENUINE` is `not-genuine`.
    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
