package io.countersign.importer;

import io.countersign.model.finding.Severity;
import java.util.Locale;

/// Normalises the words that tools have for severities.
public final class SeverityWords {
    private SeverityWords() {}

    /// The severity that a word means. A word that says nothing, such as `UNKNOWN` or an empty one, means `INFO`.
    public static Severity of(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "critical", "urgent", "serious" -> Severity.CRITICAL;
            case "high", "important", "error" -> Severity.HIGH;
            case "medium", "moderate", "warning" -> Severity.MEDIUM;
            case "low", "minor" -> Severity.LOW;
            default -> Severity.INFO;
        };
    }
}
