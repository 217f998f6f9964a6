package io.countersign.model.review;

import java.time.LocalDate;

/// A person's word on a finding.
public sealed interface Decision {
    /// It has to be mended before release.
    record ToFix(String reason) implements Decision {}

    /// A waiver: it may stay, for a reason, through its last day (UTC, inclusive).
    ///
    /// @param owner who answers for it; where it is empty, whoever gives it
    /// @param proof where that can be seen: a ticket, a page, a file; may be empty
    /// @param scope which findings of the release it covers, those of later evidence too
    record Accepted(String reason, LocalDate lastDay, String owner, String proof, WaiverScope scope)
            implements Decision {}

    /// The tool is wrong.
    record FalsePositive(String reason) implements Decision {}

    /// It is so on purpose.
    record Intended(String reason) implements Decision {}

    /// It is the same thing as another finding of the round, and is decided there.
    ///
    /// @param of that finding's identity
    record DuplicateOf(String reason, String of) implements Decision {}

    String reason();

    default DecisionKind kind() {
        return switch (this) {
            case ToFix _ -> DecisionKind.TO_FIX;
            case Accepted _ -> DecisionKind.ACCEPTED;
            case FalsePositive _ -> DecisionKind.FALSE_POSITIVE;
            case Intended _ -> DecisionKind.INTENDED;
            case DuplicateOf _ -> DecisionKind.DUPLICATE;
        };
    }
}
