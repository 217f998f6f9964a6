package io.countersign.model.finding;

/// What a finding is about.
public enum FindingKind {
    VULNERABILITY,
    MISCONFIGURATION,
    SECRET,
    LICENCE,
    OPEN_PORT,
    MALWARE,
    HARDENING
}
