package io.countersign.importer.network;

import io.countersign.importer.CvssScores;
import io.countersign.model.finding.SeverityScale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Scores as Qualys writes them: a number, and the vector in parentheses where there is one.
final class QualysScore {
    private static final Pattern SCORE = Pattern.compile("([0-9.]+)\\s*(?:\\(([^)]*)\\))?.*");

    private QualysScore() {}

    /// Adds a score; what is none is passed over.
    static void add(CvssScores scores, SeverityScale scale, String value) {
        Matcher matcher = SCORE.matcher(value);
        if (matcher.matches()) {
            scores.add(scale, matcher.group(2) == null ? "" : matcher.group(2), matcher.group(1));
        }
    }
}
