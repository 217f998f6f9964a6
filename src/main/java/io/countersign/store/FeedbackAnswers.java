package io.countersign.store;

import io.countersign.model.feedback.FeedbackAnswer;
import io.countersign.model.feedback.FeedbackKey;
import java.util.List;
import java.util.Optional;

/// What was said back to the marketplaces. An answer is never changed: a newer one stands after it.
public interface FeedbackAnswers {
    /// Every answer of a release, the first one first; withdrawn ones are left out.
    List<FeedbackAnswer> of(long releaseId);

    void add(long releaseId, FeedbackAnswer answer);

    /// Takes the newest answer to an item back, if it was given in this round.
    ///
    /// @return what was taken back
    Optional<FeedbackAnswer> withdraw(long releaseId, int round, FeedbackKey item);
}
