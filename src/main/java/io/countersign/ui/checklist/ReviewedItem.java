package io.countersign.ui.checklist;

import io.countersign.model.checklist.Item;
import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerStanding;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.Assessment;
import org.jspecify.annotations.Nullable;

/// An item as it is looked at: what must hold, what the evidence says, what a person said and how that stands.
///
/// @param answer null where nobody answered
/// @param standing of the answer; null where there is none
record ReviewedItem(
        Item item, Assessment assessment, @Nullable Answer answer, @Nullable AnswerStanding standing) {
    /// The word that stands: none where nobody answered, or where somebody has to look again.
    @Nullable AnswerValue settled() {
        return answer == null || asks() ? null : answer.value();
    }

    /// Whether somebody has to look at the answer again.
    boolean asks() {
        return standing != null && standing.asks();
    }

    /// Whether the answer was not given on just this: it asks, or was carried over.
    boolean isToConfirm() {
        return asks() || standing == AnswerStanding.CARRIED;
    }

    /// What Enter takes over: pass or fail, or nothing where the evidence cannot say.
    @Nullable AnswerValue proposal() {
        return switch (assessment.result()) {
            case PASS -> AnswerValue.PASS;
            case FAIL -> AnswerValue.FAIL;
            case NEEDS_REVIEW, NOT_EVALUATED -> null;
        };
    }

    /// Whether the evidence says something else now than when the answer was given.
    boolean differs() {
        return answer != null && answer.proposed() != assessment.result();
    }
}
