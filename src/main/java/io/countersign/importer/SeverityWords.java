package io.countersign.importer;

import io.countersign.model.finding.Severity;
import java.util.Locale;

/// Normalises the words that tools have for severities.
public final class SeverityWords {
    private SeverityWords() {}

    /// The severity that a word means. A word that says nothing, such as `UNKNOWN` or an empty one, means `INFO`.
    public static Severity of(String word) {
        return switch (plain(word)) {
            case "critical", "urgent", "serious", "defcon1" -> Severity.CRITICAL;
            case "high", "important", "error", "severe" -> Severity.HIGH;
            case "medium", "moderate", "warning" -> Severity.MEDIUM;
            case "low", "minor" -> Severity.LOW;
            default -> Severity.INFO;
        };
    }

    /// Whether a word says how severe something is.
    public static boolean says(String word) {
        return switch (plain(word)) {
            case "", "unknown", "undefined", "unassigned", "unspecified", "n/a", "-", "untriaged" -> false;
            default -> true;
        };
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
