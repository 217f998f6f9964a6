package io.countersign.model.review;

import java.time.LocalDate;

/// A person's word on a finding.
public sealed interface Decision {
    /// It has to be mended before release.
    record ToFix(String reason) implements Decision {}

    /// A waiver: it may stay, for a reason, through its last day (UTC, inclusive).
    record Accepted(String reason, LocalDate lastDay) implements Decision {}

    /// The tool is wrong.
    record FalsePositive(String reason) implements Decision {}

    /// It is so on purpose.
    record Intended(String reason) implements Decision {}

    String reason();

    default DecisionKind kind() {
        return switch (this) {
            case ToFix _ -> DecisionKind.TO_FIX;
            case Accepted _ -> DecisionKind.ACCEPTED;
            case FalsePositive _ -> DecisionKind.FALSE_POSITIVE;
            case Intended _ -> DecisionKind.INTENDED;
        };
    }
}
