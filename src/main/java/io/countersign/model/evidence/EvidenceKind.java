package io.countersign.model.evidence;

/// What a file is evidence of.
public enum EvidenceKind {
    SCAN,
    FEEDBACK,
    DOCUMENT
}
