package io.countersign.model.evidence;

/// A row that a report holds and that is no finding.
///
/// @param reason why not
/// @param identifier what the row is about
public record SetAside(Reason reason, String identifier) {
    /// Why a row is no finding.
    public enum Reason {
        SUPPRESSED,
        PASSED,
        NOT_TESTED
    }
}
