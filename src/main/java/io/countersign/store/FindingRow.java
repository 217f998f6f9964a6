package io.countersign.store;

import io.countersign.model.finding.Severity;
import io.countersign.model.review.Confirmation;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.RoundChange;

/// A finding as a row of a table.
///
/// @param id the store's number
/// @param score CVSS in tenths, 0 where there is none
/// @param identifier CVE, rule or plugin number, or empty
/// @param component name and version, or the host and port, or the path: where it is, in a few words
/// @param sources how many files of the round report it
/// @param change since the round before
/// @param confirmation whether the decision asks to be confirmed
public record FindingRow(
        long id,
        Severity severity,
        int score,
        String identifier,
        String title,
        String component,
        int sources,
        DecisionKind decision,
        RoundChange change,
        Confirmation confirmation) {
    /// The place of this row in the order of [Findings#page].
    public Cursor cursor() {
        return new Cursor(severity, score, id);
    }

    /// A place in the order: severity, then score, then number.
    public record Cursor(Severity severity, int score, long id) {}
}
