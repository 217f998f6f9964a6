package io.countersign.model.review;

import io.countersign.model.checklist.Item;

/// How an answer stands towards its item's text and what the evidence of the open round says. What a person said is
/// never changed by it.
public enum AnswerStanding {
    STANDS,
    /// It was given in an earlier round and nothing speaks against it.
    CARRIED,
    /// The item's text has changed since.
    REWORDED,
    /// The evidence now says the opposite, and did not when it was given.
    CONTRADICTED,
    /// It took over what evidence said, and in this round no evidence says anything of it.
    UNSUPPORTED,
    /// The passages of the documentation that it was given on read otherwise now.
    QUOTES_CHANGED;

    /// @param assessment what the evidence says now
    /// @param round the open one
    public static AnswerStanding of(Answer answer, Item item, Assessment assessment, int round) {
        AssessmentResult assessed = assessment.result();
        if (!answer.textHash().equals(item.textHash())) {
            return REWORDED;
        }
        boolean opposite =
                switch (answer.value()) {
                    case PASS -> assessed == AssessmentResult.FAIL;
                    case FAIL -> assessed == AssessmentResult.PASS;
                    case NOT_APPLICABLE, INTENDED -> false;
                };
        if (opposite && answer.proposed() != assessed) {
            return CONTRADICTED;
        }
        boolean rested = answer.origin() == AnswerOrigin.RULE;
        if (answer.round() != round && rested && assessed == AssessmentResult.NOT_EVALUATED) {
            return UNSUPPORTED;
        }
        boolean quoted = !answer.quotesHash().isEmpty() && answer.value() != AnswerValue.NOT_APPLICABLE;
        if (quoted && !answer.quotesHash().equals(assessment.quotesHash())) {
            return QUOTES_CHANGED;
        }
        return answer.round() == round ? STANDS : CARRIED;
    }

    /// Whether somebody has to look at it again.
    public boolean asks() {
        return this == REWORDED || this == CONTRADICTED || this == UNSUPPORTED || this == QUOTES_CHANGED;
    }
}
