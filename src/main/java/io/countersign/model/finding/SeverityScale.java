package io.countersign.model.finding;

/// What a severity was given in. A vendor's own number is never read as CVSS.
public enum SeverityScale {
    CVSS2,
    CVSS3,
    CVSS4,
    /// A word of the tool, such as `HIGH` or `Warning`.
    WORD,
    /// A number on the vendor's own scale.
    VENDOR,
    /// The format states no severity; the importer chose one for the kind of finding.
    NONE
}
