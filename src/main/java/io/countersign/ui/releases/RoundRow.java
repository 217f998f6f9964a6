package io.countersign.ui.releases;

import io.countersign.model.finding.Severity;
import io.countersign.model.release.Round;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.RoundChange;
import io.countersign.store.FindingQuery;
import io.countersign.store.Findings;
import java.util.Map;
import java.util.Set;

/// A round of a release, with how many of its findings have each change.
///
/// @param open findings that are open or to be fixed, by severity
/// @param settled findings that are decided otherwise
record RoundRow(Round round, Map<RoundChange, Long> changes, Map<Severity, Long> open, long settled) {
    RoundRow {
        changes = Map.copyOf(changes);
        open = Map.copyOf(open);
    }

    static RoundRow read(Findings findings, long releaseId, Round round) {
        FindingQuery all = FindingQuery.all(releaseId, round.number());
        FindingQuery open = all.withDecisions(Set.of(DecisionKind.OPEN, DecisionKind.TO_FIX));
        return new RoundRow(
                round, findings.byChange(all), findings.bySeverity(open), findings.count(all) - findings.count(open));
    }

    long of(RoundChange change) {
        return changes.getOrDefault(change, 0L);
    }
}
