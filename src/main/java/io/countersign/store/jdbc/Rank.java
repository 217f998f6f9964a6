package io.countersign.store.jdbc;

import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Severity and score as one number, the worst lowest, so that one index holds the order: the column `rank`.
final class Rank {
    /// Scores go from 0 to 100.
    private static final int SCORES = 101;

    private Rank() {}

    /// From the first to the last, both included.
    record Range(int first, int last) {}

    static int of(Rating rating) {
        return of(rating.severity(), rating.tenths());
    }

    static int of(Severity severity, int score) {
        return Codes.of(severity) * SCORES + SCORES - 1 - score;
    }

    static int severity(int rank) {
        return rank / SCORES;
    }

    static int score(int rank) {
        return SCORES - 1 - rank % SCORES;
    }

    /// The ranges that hold the severities, the worst first; one for all where none is given.
    static List<Range> ranges(Set<Severity> severities) {
        List<Range> ranges = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            if (severities.isEmpty() || severities.contains(severity)) {
                int first = of(severity, SCORES - 1);
                int last = of(severity, 0);
                boolean adjoins = !ranges.isEmpty() && ranges.getLast().last() == first - 1;
                ranges.add(new Range(adjoins ? ranges.removeLast().first() : first, last));
            }
        }
        return ranges;
    }
}
