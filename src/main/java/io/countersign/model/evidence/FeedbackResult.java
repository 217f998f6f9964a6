package io.countersign.model.evidence;

/// What a marketplace's check said of the image.
public enum FeedbackResult {
    PASSED,
    WARNING,
    FAILED,
    NOT_EXECUTED,
    EXEMPT,
    INFO;

    /// Whether somebody has to do something about it.
    public boolean isOpen() {
        return this == WARNING || this == FAILED;
    }
}
