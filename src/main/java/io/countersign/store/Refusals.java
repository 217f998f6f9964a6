package io.countersign.store;

import io.countersign.model.signoff.Refusal;
import java.util.List;
import java.util.Optional;

/// The refusals by second persons; only ever appended.
public interface Refusals {
    void add(Refusal refusal);

    /// Those of a release, the newest first.
    List<Refusal> of(long releaseId);

    /// The one of a sign-off.
    Optional<Refusal> find(String signOff);
}
