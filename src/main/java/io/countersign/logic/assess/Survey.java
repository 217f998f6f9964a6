package io.countersign.logic.assess;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Fact;

/// Looks at the facts of one kind, one after another. The facts are gone through once, for all rules together.
interface Survey<T extends Fact> {
    void see(T fact, Evidence evidence);
}
