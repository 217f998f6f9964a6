package io.countersign.workflow;

import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerValue;

/// Records a person's word on checklist items.
public final class AnswerItems {
    /// @throws io.countersign.model.problem.ProblemException if the item is unknown or the value needs a note
    public Answer answer(long releaseId, String itemId, AnswerValue value, String note) {
        throw new UnsupportedOperationException();
    }

    /// Takes over what the evidence proposes.
    ///
    /// @throws io.countersign.model.problem.ProblemException if it proposes neither pass nor fail
    public Answer takeProposal(long releaseId, String itemId) {
        throw new UnsupportedOperationException();
    }

    /// Takes the newest answer back.
    ///
    /// @return whether there was one
    public boolean undo(long releaseId, String itemId) {
        throw new UnsupportedOperationException();
    }
}
