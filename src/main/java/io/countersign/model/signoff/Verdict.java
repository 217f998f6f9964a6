package io.countersign.model.signoff;

/// What a sign-off says.
public enum Verdict {
    APPROVED,
    REFUSED
}
