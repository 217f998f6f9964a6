package io.countersign.importer;

import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.finding.SeverityScale;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import us.springett.cvss.Cvss;
import us.springett.cvss.MalformedVectorException;

/// The CVSS scores that a report gives for one thing. The newest version is the one that counts: 4 before 3 before 2,
/// and of one version the first.
public final class CvssScores {
    private @Nullable Score best;

    /// A base score.
    ///
    /// @param scale one of the CVSS scales
    /// @param tenths the score times ten
    /// @param vector that it was computed from, or empty
    public record Score(SeverityScale scale, int tenths, String vector) {}

    /// Adds a score whose version its vector says. A vector without a score gives its own.
    ///
    /// @param vector such as `CVSS:3.1/AV:N/…`, or one of CVSS 2 with or without parentheses
    /// @param score as text, or empty
    public void add(String vector, String score) {
        add(version(vector), vector, score);
    }

    /// Adds a score of a version that the report says. What is neither a score nor a vector is passed over.
    public void add(SeverityScale scale, String vector, String score) {
        String plain = vector.strip().replaceAll("[()]", "").replaceFirst("^CVSS2#", "");
        int given = tenths(score);
        int tenths = given >= 0 ? given : tenthsOf(plain);
        if (tenths >= 0 && (best == null || scale.compareTo(best.scale()) > 0)) {
            best = new Score(scale, tenths, plain);
        }
    }

    /// The score that counts, or null where there is none.
    public @Nullable Score best() {
        return best;
    }

    /// The rating of a row whose tool says a word for its severity. A word that says nothing gives way to the score.
    ///
    /// @param word the tool's own, or empty
    public Rating rating(String word) {
        Score score = best;
        if (score == null) {
            return Rating.word(SeverityWords.of(word), word);
        }
        boolean says = SeverityWords.says(word);
        return new Rating(
                says ? SeverityWords.of(word) : Severity.ofCvss(score.tenths()),
                word.isBlank() ? "%d.%d".formatted(score.tenths() / 10, score.tenths() % 10) : word,
                word.isBlank() ? score.scale() : SeverityScale.WORD,
                score.tenths(),
                score.vector());
    }

    /// A score from 0.0 to 10.0 in tenths; -1 where the text is none.
    public static int tenths(String score) {
        try {
            long tenths = Math.round(Double.parseDouble(score.strip()) * 10);
            return tenths >= 0 && tenths <= 100 ? (int) tenths : -1;
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    private static int tenthsOf(String vector) {
        try {
            Cvss cvss = vector.isEmpty() ? null : Cvss.fromVector(vector);
            return cvss == null ? -1 : (int) Math.round(cvss.calculateScore().getBaseScore() * 10);
        } catch (MalformedVectorException | IllegalArgumentException | IndexOutOfBoundsException _) {
            return -1;
        }
    }

    private static SeverityScale version(String vector) {
        String upper = vector.strip().toUpperCase(Locale.ROOT);
        if (upper.startsWith("CVSS:4")) {
            return SeverityScale.CVSS4;
        }
        return upper.startsWith("CVSS:3") ? SeverityScale.CVSS3 : SeverityScale.CVSS2;
    }
}
