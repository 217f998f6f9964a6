package io.countersign.logic.documents;

import io.countersign.model.checklist.DocumentRequirement;
import java.util.List;

/// What a product's documentation must say, and how that is found.
interface Requirement {
    DocumentRequirement requirement();

    /// What all pages together say.
    Verdict judge(List<Outline> pages);
}
