package io.countersign.model.feedback;

/// What a round's feedback says of an item.
public enum FeedbackOutcome {
    RAISED,
    /// Raised, after it was called fixed or had been accepted.
    RAISED_AGAIN,
    /// The check ran and passed.
    PASSED,
    /// The marketplace does without it.
    EXEMPT,
    /// Nothing: the check did not run, or did not come to a result for this item. It proves nothing.
    SILENT;

    public boolean isRaised() {
        return this == RAISED || this == RAISED_AGAIN;
    }
}
