package io.countersign.model.review;

/// A person's word on an item.
public enum AnswerValue {
    PASS,
    FAIL,
    NOT_APPLICABLE,
    INTENDED;

    /// Whether a note has to say why.
    public boolean needsNote() {
        return this == NOT_APPLICABLE || this == INTENDED;
    }
}
