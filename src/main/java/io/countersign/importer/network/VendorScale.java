package io.countersign.importer.network;

import io.countersign.importer.CvssScores;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.finding.SeverityScale;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The numbers that vendors give for severities. Where a CVSS score stands beside one, the score says how severe the
/// row is, and the number is only shown.
final class VendorScale {
    private VendorScale() {}

    /// Tenable's 0 to 4, which their own screens show as words.
    static Severity tenable(String number) {
        return switch (number.strip()) {
            case "4" -> Severity.CRITICAL;
            case "3" -> Severity.HIGH;
            case "2" -> Severity.MEDIUM;
            case "1" -> Severity.LOW;
            default -> Severity.INFO;
        };
    }

    /// Qualys's 1 to 5: minimal, medium, serious, critical, urgent. The lowest is the level of information.
    static Severity qualys(String number) {
        return switch (number.strip()) {
            case "5" -> Severity.CRITICAL;
            case "4" -> Severity.HIGH;
            case "3" -> Severity.MEDIUM;
            case "2" -> Severity.LOW;
            default -> Severity.INFO;
        };
    }

    /// Nexpose's 0 to 10, which Rapid7 rounds from CVSS: its bands are taken.
    static Severity nexpose(String number) {
        return switch (number.strip()) {
            case "9", "10" -> Severity.CRITICAL;
            case "7", "8" -> Severity.HIGH;
            case "4", "5", "6" -> Severity.MEDIUM;
            case "1", "2", "3" -> Severity.LOW;
            default -> Severity.INFO;
        };
    }

    /// @param vendor what the number means
    /// @param given the number, or empty
    static Rating rating(Severity vendor, String given, CvssScores.@Nullable Score score) {
        return score == null || score.tenths() == 0
                ? of(vendor, given, score)
                : of(Severity.ofCvss(score.tenths()), given, score);
    }

    /// A rating whose severity stands, whatever the score.
    static Rating of(Severity severity, String given, CvssScores.@Nullable Score score) {
        boolean number = !given.isEmpty() && given.chars().allMatch(Character::isDigit);
        SeverityScale scale = number ? SeverityScale.VENDOR : SeverityScale.WORD;
        return new Rating(
                severity,
                given,
                given.isEmpty() ? SeverityScale.NONE : scale,
                score == null ? 0 : score.tenths(),
                score == null ? "" : score.vector());
    }

    /// Whether a text is a word for a severity rather than a number.
    static boolean isWord(String given) {
        return !given.isBlank() && given.toLowerCase(Locale.ROOT).chars().allMatch(Character::isLetter);
    }
}
