package io.countersign.store;

import io.countersign.model.finding.Component;
import io.countersign.model.finding.Severity;

/// What a decided finding was when it was last looked at, and what it is now.
///
/// @param round in which it was decided, or last confirmed
/// @param release the earlier release that this round belongs to, in words; empty where it is the finding's own
/// @param before as it was then
/// @param now as it is
public record FindingDifference(int round, String release, Seen before, Seen now) {
    /// What a decision is bound to.
    ///
    /// @param score CVSS in tenths, 0 where there is none
    public record Seen(Severity severity, int score, Component component) {}

    /// Whether nothing of what was looked at differs.
    public boolean isNone() {
        return before.equals(now);
    }
}
