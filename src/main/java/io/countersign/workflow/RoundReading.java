package io.countersign.workflow;

import io.countersign.model.release.Release;
import io.countersign.model.signoff.RoundRecord;
import io.countersign.store.FindingQuery;
import io.countersign.store.Session;
import java.util.List;

/// Reads how many findings the rounds of a release had.
final class RoundReading {
    private RoundReading() {}

    static List<RoundRecord> of(Session session, Release release) {
        return session.releases().rounds(release.id()).stream()
                .filter(round -> round.number() <= release.round())
                .map(round -> {
                    FindingQuery all = FindingQuery.all(release.id(), round.number());
                    return new RoundRecord(
                            round.number(),
                            round.openedAt(),
                            session.findings().bySeverity(all),
                            session.findings().byChange(all));
                })
                .toList();
    }
}
