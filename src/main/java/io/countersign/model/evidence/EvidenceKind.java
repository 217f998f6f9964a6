package io.countersign.model.evidence;

/// What a file is evidence of.
public enum EvidenceKind {
    SCAN,
    FEEDBACK,
    DOCUMENT,
    /// A file that is kept as it is, with a person's note; nothing in it is counted.
    ATTACHMENT
}
