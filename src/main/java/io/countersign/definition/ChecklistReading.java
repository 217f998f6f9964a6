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
    /// @param id as far as it could be read, else empty
    /// @param platform likewise
    record Mistaken(List<ChecklistMistake> mistakes, String id, String platform) implements ChecklistReading {
        public Mistaken {
            mistakes = List.copyOf(mistakes);
        }
    }
}
