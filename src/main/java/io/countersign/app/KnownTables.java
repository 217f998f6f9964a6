package io.countersign.app;

import io.countersign.definition.KnowledgeFiles;
import io.countersign.logic.knowledge.Knowledge;
import io.countersign.model.knowledge.KnowledgeTables;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The tables of knowledge, put in order when they are first asked for: a faulty one of the user's own keeps nothing shut but
/// what needs it. Thread-safe.
final class KnownTables implements Supplier<Knowledge> {
    private final KnowledgeFiles files;
    private volatile @Nullable Knowledge known;

    KnownTables(KnowledgeFiles files) {
        this.files = files;
    }

    /// @throws io.countersign.model.problem.ProblemException if a table has a mistake
    @Override
    public Knowledge get() {
        KnowledgeTables tables = files.tables();
        Knowledge knowledge = known;
        if (knowledge == null) {
            knowledge = new Knowledge(tables);
            known = knowledge;
        }
        return knowledge;
    }
}
