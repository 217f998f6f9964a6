package io.countersign.ui.releases;

import io.countersign.model.release.Round;
import io.countersign.model.review.RoundChange;
import java.util.Map;

/// A round of a release, with how many of its findings have each change.
record RoundRow(Round round, Map<RoundChange, Long> changes) {
    RoundRow {
        changes = Map.copyOf(changes);
    }

    long of(RoundChange change) {
        return changes.getOrDefault(change, 0L);
    }
}
