package io.countersign.store;

import io.countersign.model.audit.Flaw;
import java.util.List;
import java.util.function.Consumer;

/// Compares what is stored with what the record holds of it. Each method is one step of the check.
public interface Integrity {
    /// Whether the database's file is whole in itself.
    void file(Consumer<Flaw> flaws);

    /// The parts of the store that are sealed, by name.
    List<String> parts();

    /// Computes the seals of one part again.
    void part(String part, Consumer<Flaw> flaws);

    /// Computes the digests of all texts again, by which the sealed rows name them.
    void texts(Consumer<Flaw> flaws);

    /// Computes what only repeats other rows again: what stands of decisions and answers, changes, ratings and counts.
    void repeated(Consumer<Flaw> flaws);

    /// The hash of each kept file.
    void files(Consumer<String> hashes);
}
