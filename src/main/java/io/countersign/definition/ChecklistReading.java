package io.countersign.definition;

import io.countersign.model.checklist.Checklist;
import java.util.List;

/// What came of reading a checklist.
public sealed interface ChecklistReading {
    /// It can be used.
    record Valid(Checklist checklist) implements ChecklistReading {}

    /// It cannot be used.
    ///
    /// @param mistakes all of them, in the order of the file; at least one
    record Mistaken(List<ChecklistMistake> mistakes) implements ChecklistReading {
        public Mistaken {
            mistakes = List.copyOf(mistakes);
        }
    }
}
