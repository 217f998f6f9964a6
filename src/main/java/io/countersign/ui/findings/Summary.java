package io.countersign.ui.findings;

import io.countersign.model.finding.Severity;
import io.countersign.model.review.Confirmation;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.RoundChange;
import io.countersign.store.FindingQuery;
import io.countersign.store.Findings;
import java.util.Map;
import java.util.Set;

/// What a filter holds, in numbers.
///
/// @param found rows of the filter
/// @param all rows of the round
/// @param severities within the filter's other words
/// @param decisions within the filter's other words
/// @param changes within the filter's other words
/// @param confirmations within the filter's other words, of those that ask
/// @param round of the whole round, whatever the filter
/// @param millis how long reading took
record Summary(
        long found,
        long all,
        Map<Severity, Long> severities,
        Map<DecisionKind, Long> decisions,
        Map<RoundChange, Long> changes,
        Map<Confirmation, Long> confirmations,
        Whole round,
        long millis) {
    static final Summary NONE =
            new Summary(0, 0, Map.of(), Map.of(), Map.of(), Map.of(), new Whole(Map.of(), 0, 0), 0);

    Summary {
        severities = Map.copyOf(severities);
        decisions = Map.copyOf(decisions);
        changes = Map.copyOf(changes);
        confirmations = Map.copyOf(confirmations);
    }

    static Summary read(Findings findings, FindingQuery query, long startedNanos) {
        FindingQuery all = FindingQuery.all(query.releaseId(), query.round());
        Map<Confirmation, Long> confirmations = Map.of(
                Confirmation.CARRIED, count(findings, query, Confirmation.CARRIED),
                Confirmation.DIFFERS, count(findings, query, Confirmation.DIFFERS));
        Whole round = new Whole(
                findings.byChange(all),
                count(findings, all, Confirmation.CARRIED),
                count(findings, all, Confirmation.DIFFERS));
        // What counts all is asked first, so that the rest is known.
        Map<Severity, Long> severities = findings.bySeverity(query);
        return new Summary(
                findings.count(query),
                findings.count(all),
                severities,
                findings.byDecision(query),
                findings.byChange(query),
                confirmations,
                round,
                (System.nanoTime() - startedNanos) / 1_000_000);
    }

    private static long count(Findings findings, FindingQuery query, Confirmation confirmation) {
        return findings.count(query.withConfirmations(Set.of(confirmation)));
    }

    long of(Severity severity) {
        return severities.getOrDefault(severity, 0L);
    }

    long of(DecisionKind decision) {
        return decisions.getOrDefault(decision, 0L);
    }

    long of(RoundChange change) {
        return changes.getOrDefault(change, 0L);
    }

    long of(Confirmation confirmation) {
        return confirmations.getOrDefault(confirmation, 0L);
    }

    /// What a round holds.
    ///
    /// @param carried decisions that were carried over and of which nothing differs
    /// @param differing decisions of which something differs
    record Whole(Map<RoundChange, Long> changes, long carried, long differing) {
        Whole {
            changes = Map.copyOf(changes);
        }

        /// Whether an earlier round knew some of it.
        boolean isLater() {
            return changes.keySet().stream().anyMatch(change -> change != RoundChange.NEW);
        }

        /// Whether nothing of the round was scanned so far.
        boolean isAwaited() {
            return isLater()
                    && changes.keySet().stream()
                            .allMatch(change -> change == RoundChange.NOT_REPEATED || change == RoundChange.GONE);
        }
    }
}
