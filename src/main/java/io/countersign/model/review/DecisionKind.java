package io.countersign.model.review;

/// The kinds of a [Decision], for filters and counts; `OPEN` is none yet.
public enum DecisionKind {
    OPEN,
    TO_FIX,
    ACCEPTED,
    FALSE_POSITIVE,
    INTENDED
}
