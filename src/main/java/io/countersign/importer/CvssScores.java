package io.countersign.importer;

import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.finding.SeverityScale;
import java.util.List;
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
    /// @param vector such as `CVSS:3.1/AV:N/…`, or one of CVSS 2 with or without parentheses or a prefix
    /// @param score as text, or empty
    public void add(String vector, String score) {
        add(version(vector), vector, score);
    }

    /// Adds a score of a version that the report says. What is neither a score nor a vector is passed over.
    public void add(SeverityScale scale, String vector, String score) {
        String plain = plain(vector);
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
        String text = score.strip();
        // Most are empty, and a failed conversion takes longer than all else that is done with a row.
        if (text.isEmpty() || Character.isLetter(text.charAt(0))) {
            return -1;
        }
        try {
            double number = Double.parseDouble(text);
            return number >= 0 && number <= 10 ? (int) Math.round(number * 10) : -1;
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

    /// Without what tools write around a vector of CVSS 2, which has none of it.
    private static String plain(String vector) {
        String bare = vector.strip().replace("(", "").replace(")", "");
        for (String prefix : List.of("CVSS2#", "CVSS:2.0/")) {
            if (bare.startsWith(prefix)) {
                return bare.substring(prefix.length());
            }
        }
        return bare;
    }

    private static SeverityScale version(String vector) {
        String upper = vector.strip().toUpperCase(Locale.ROOT);
        if (upper.startsWith("CVSS:4")) {
            return SeverityScale.CVSS4;
        }
        return upper.startsWith("CVSS:3") ? SeverityScale.CVSS3 : SeverityScale.CVSS2;
    }
}
