package io.countersign.ui.approval;

/// What the second person says of what the first one has signed.
public enum Meaning {
    APPROVE,
    REFUSE
}
