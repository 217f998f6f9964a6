package io.countersign.cli;

import java.util.Locale;

/// The words of JSON.
final class Words {
    private Words() {}

    /// A constant as JSON has it: `NOT_GENUINE` is `not-genuine`.
    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
