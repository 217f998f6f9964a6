package io.countersign.ui.findings;

import io.countersign.model.finding.Severity;
import io.countersign.model.review.DecisionKind;
import io.countersign.store.FindingQuery;
import io.countersign.store.Findings;
import java.util.Map;

/// What a filter holds, in numbers.
///
/// @param found rows of the filter
/// @param all rows of the round
/// @param severities within the filter's other words
/// @param decisions within the filter's other words
/// @param millis how long reading took
record Summary(
        long found, long all, Map<Severity, Long> severities, Map<DecisionKind, Long> decisions, long millis) {
    static final Summary NONE = new Summary(0, 0, Map.of(), Map.of(), 0);

    Summary {
        severities = Map.copyOf(severities);
        decisions = Map.copyOf(decisions);
    }

    static Summary read(Findings findings, FindingQuery query, long startedNanos) {
        Map<Severity, Long> severities = findings.bySeverity(query);
        Map<DecisionKind, Long> decisions = findings.byDecision(query);
        long found = findings.count(query);
        long all = findings.count(FindingQuery.all(query.releaseId(), query.round()));
        return new Summary(found, all, severities, decisions, (System.nanoTime() - startedNanos) / 1_000_000);
    }

    long of(Severity severity) {
        return severities.getOrDefault(severity, 0L);
    }

    long of(DecisionKind decision) {
        return decisions.getOrDefault(decision, 0L);
    }
}
