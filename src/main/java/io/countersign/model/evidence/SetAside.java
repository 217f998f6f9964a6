package io.countersign.model.evidence;

/// A row that a report holds and that is no finding.
///
/// @param reason why not
/// @param identifier what the row says is not so, or was not tested: a CVE, a rule, a check
/// @param subject what it is said of: a component, a host, a file; empty where the row names none
/// @param given the tool's own word, such as `not_affected`, with its reason where it gives one
public record SetAside(Reason reason, String identifier, String subject, String given) {
    /// Why a row is no finding.
    public enum Reason {
        SUPPRESSED,
        PASSED,
        NOT_TESTED
    }
}
