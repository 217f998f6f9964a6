package io.countersign.logic.assess;

import io.countersign.model.evidence.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The facts of a round. Inventories and lists of files are long: each kind is looked up when a rule asks for it.
public interface ReportedFacts {
    /// Hands over the facts of a kind one after another; none is held.
    <T extends Fact> void forEach(Class<T> kind, Consumer<Reported<T>> consumer);

    /// The facts of a kind of which there are few.
    default <T extends Fact> List<Reported<T>> of(Class<T> kind) {
        List<Reported<T>> facts = new ArrayList<>();
        forEach(kind, facts::add);
        return facts;
    }
}
