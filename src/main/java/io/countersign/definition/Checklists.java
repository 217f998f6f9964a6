package io.countersign.definition;

import io.countersign.model.checklist.Checklist;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.nio.file.Path;

/// Where checklists come from. Thread-safe.
public final class Checklists {
    private static final String POLICY = "checklists/policy.yaml";

    /// The checklist that ships with the program.
    public Checklist policy() {
        return valid(ChecklistReader.read(POLICY, policyFile()));
    }

    /// The file of that checklist, byte for byte.
    public byte[] policyFile() {
        return DefinitionFile.shipped(POLICY);
    }

    /// Reads a checklist's file, and tells all of its mistakes.
    ///
    /// @throws ProblemException if the file is not there, or cannot be read
    public ChecklistReading validate(Path file) {
        return ChecklistReader.read(file.toString(), DefinitionFile.read(file));
    }

    /// The checklist of a reading.
    ///
    /// @throws ProblemException with [ProblemCode#CHECKLIST_INVALID] and the first mistake, if it has any
    public static Checklist valid(ChecklistReading reading) {
        return switch (reading) {
            case ChecklistReading.Valid(Checklist checklist) -> checklist;
            case ChecklistReading.Mistaken(var mistakes) -> {
                ChecklistMistake first = mistakes.getFirst();
                throw ProblemException.of(
                        ProblemCode.CHECKLIST_INVALID,
                        first.file(),
                        String.valueOf(first.line()),
                        first.message(),
                        mistakes.size());
            }
        };
    }
}
