package io.countersign.model.review;

/// How far a waiver reaches within its release.
public enum WaiverScope {
    /// Just the findings that it was given to.
    PLACE,
    /// What is wrong, in this package, wherever the package is.
    PACKAGE,
    /// What is wrong, wherever it is.
    PRODUCT
}
