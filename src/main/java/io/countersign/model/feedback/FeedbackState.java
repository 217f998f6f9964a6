package io.countersign.model.feedback;

/// Where a feedback item stands.
public enum FeedbackState {
    /// The marketplace says it, and nobody has answered.
    RAISED,
    /// A person has answered, and the check has not run again.
    ANSWERED,
    /// The same check ran in a later round and passed.
    ACCEPTED,
    /// The marketplace says it once more, after it was called fixed or had been accepted.
    RAISED_AGAIN
}
