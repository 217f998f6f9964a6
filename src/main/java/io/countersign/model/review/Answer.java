package io.countersign.model.review;

import java.time.Instant;

/// A person's word on a checklist item.
///
/// @param itemId the item
/// @param textHash the item's text as it was when answered
/// @param value the word
/// @param note why; may be empty where the value needs none
/// @param proposed what the evidence said when it was answered
/// @param by who
/// @param at UTC
/// @param round in which it was given; a later round carries it over. 0 where it was given in an earlier release
/// @param quotesHash of the passages of the documentation that the assessment quoted then; empty where it quoted none
public record Answer(
        String itemId,
        String textHash,
        AnswerValue value,
        String note,
        AssessmentResult proposed,
        String by,
        Instant at,
        int round,
        String quotesHash) {
    /// An answer that rests on no passage.
    public Answer(
            String itemId,
            String textHash,
            AnswerValue value,
            String note,
            AssessmentResult proposed,
            String by,
            Instant at,
            int round) {
        this(itemId, textHash, value, note, proposed, by, at, round, "");
    }

    /// A person, a rule, or a rule overruled by a person.
    public AnswerOrigin origin() {
        return switch (proposed) {
            case NEEDS_REVIEW, NOT_EVALUATED -> AnswerOrigin.PERSON;
            case PASS -> value == AnswerValue.PASS ? AnswerOrigin.RULE : AnswerOrigin.RULE_OVERRULED;
            case FAIL -> value == AnswerValue.FAIL ? AnswerOrigin.RULE : AnswerOrigin.RULE_OVERRULED;
        };
    }
}
