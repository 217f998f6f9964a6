package io.countersign.logic.assess;

import io.countersign.model.evidence.Fact;
import java.util.List;

/// The facts of a round. Inventories and lists of files are long: each kind is looked up when a rule asks for it.
public interface ReportedFacts {
    /// @param kind one kind, or `Fact` for all
    <T extends Fact> List<Reported<T>> of(Class<T> kind);
}
