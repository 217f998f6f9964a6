package io.countersign.model.feedback;

/// What can be said back to a feedback item.
public enum FeedbackReply {
    /// It is mended; the next run of the check will show it.
    FIXED,
    /// It is not mended yet, for a reason.
    NOT_FIXED,
    /// It is not understood; the marketplace was asked.
    QUESTION,
    /// It stays as it is, for a reason.
    WILL_NOT_FIX;

    /// Whether it has to say why, or what is asked.
    public boolean needsNote() {
        return this != FIXED;
    }

    /// Whether the item is worked off only when something else is said.
    public boolean leavesOpen() {
        return this == NOT_FIXED || this == QUESTION;
    }
}
