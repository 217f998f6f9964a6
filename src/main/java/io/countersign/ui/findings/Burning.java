package io.countersign.ui.findings;

import io.countersign.model.release.Round;
import io.countersign.model.review.DecisionKind;
import io.countersign.store.FindingQuery;
import io.countersign.store.Findings;
import io.countersign.store.Session;
import io.countersign.ui.control.RoundChart.Bar;
import java.util.List;
import java.util.Set;

/// How the findings of a release became fewer over its last rounds, whatever the filter.
///
/// @param bars the first round first
record Burning(List<Bar> bars) {
    static final Burning NONE = new Burning(List.of());
    private static final int MOST = 6;

    Burning {
        bars = List.copyOf(bars);
    }

    static Burning read(Session session, long releaseId) {
        List<Round> rounds = session.releases().rounds(releaseId);
        return new Burning(rounds.subList(Math.max(0, rounds.size() - MOST), rounds.size()).stream()
                .map(round -> bar(session.findings(), FindingQuery.all(releaseId, round.number())))
                .toList());
    }

    private static Bar bar(Findings findings, FindingQuery all) {
        FindingQuery open = all.withDecisions(Set.of(DecisionKind.OPEN, DecisionKind.TO_FIX));
        return new Bar(all.round(), findings.bySeverity(open), findings.count(all) - findings.count(open));
    }

    /// Whether there is something to compare.
    boolean isShown() {
        return bars.size() > 1;
    }
}
