package io.countersign.model.review;

/// Whether a decision asks to be confirmed for what its finding is now.
public enum Confirmation {
    /// It was decided, or confirmed, on just this.
    NOT_NEEDED,
    /// It was carried over; nothing differs.
    CARRIED,
    /// Severity, score, version or fix differ from what was looked at.
    DIFFERS
}
