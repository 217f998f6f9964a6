package io.countersign.workflow;

import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Person;
import io.countersign.model.signoff.Verdict;

/// What a person decides when she signs.
///
/// @param reason her words; needed for a refusal
/// @param language of the pages
public record SignRequest(
        long releaseId, Verdict verdict, String reason, Language language, Person reviewer, Person approver) {}
