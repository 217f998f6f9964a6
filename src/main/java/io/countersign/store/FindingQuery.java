package io.countersign.store;

import io.countersign.model.finding.Severity;
import io.countersign.model.review.DecisionKind;
import java.util.Set;

/// Which findings of a round.
///
/// @param severities any of these; empty for all
/// @param decisions any of these; empty for all
/// @param ports any of these; empty for all
/// @param evidenceId reported by this file; 0 for any
/// @param text words that title, description, identifiers or component hold, all of them; empty for none
public record FindingQuery(
        long releaseId,
        int round,
        Set<Severity> severities,
        Set<DecisionKind> decisions,
        Set<Integer> ports,
        long evidenceId,
        String text) {
    public FindingQuery {
        severities = Set.copyOf(severities);
        decisions = Set.copyOf(decisions);
        ports = Set.copyOf(ports);
    }

    /// Every finding of a round.
    public static FindingQuery all(long releaseId, int round) {
        return new FindingQuery(releaseId, round, Set.of(), Set.of(), Set.of(), 0, "");
    }
}
