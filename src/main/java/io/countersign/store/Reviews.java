package io.countersign.store;

import io.countersign.model.review.Answer;
import java.util.List;
import java.util.Map;

/// The answers to checklist items. An answer is never changed: a newer one stands before it.
public interface Reviews {
    /// The answers that stand, by item.
    Map<String, Answer> answers(long releaseId, int round);

    /// Every answer that was given to an item, the newest first; withdrawn ones are left out.
    List<Answer> history(long releaseId, int round, String itemId);

    void answer(long releaseId, int round, Answer answer);

    /// Takes the newest answer to an item back, so that the one before it stands.
    ///
    /// @return whether there was one
    boolean withdraw(long releaseId, int round, String itemId);

    /// Lets the answer to an item stand again that was taken back last, unless a newer one was given since.
    ///
    /// @return whether there was one
    boolean restore(long releaseId, int round, String itemId);
}
