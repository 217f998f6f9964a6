package io.countersign.model.review;

/// What the evidence says of an item.
public enum AssessmentResult {
    PASS,
    FAIL,
    NEEDS_REVIEW,
    /// Evidence is missing, partial or too old. Never shown as a pass.
    NOT_EVALUATED
}
