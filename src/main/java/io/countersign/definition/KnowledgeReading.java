package io.countersign.definition;

import io.countersign.model.knowledge.KnowledgeTable;
import java.util.List;

/// What came of reading a table of knowledge.
public sealed interface KnowledgeReading {
    /// It can be used.
    record Valid(KnowledgeTable<?> table) implements KnowledgeReading {}

    /// It cannot be used.
    ///
    /// @param mistakes all of them, in the order of the file; at least one
    record Mistaken(List<ChecklistMistake> mistakes) implements KnowledgeReading {
        public Mistaken {
            mistakes = List.copyOf(mistakes);
        }
    }
}
