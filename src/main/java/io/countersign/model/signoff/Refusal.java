package io.countersign.model.signoff;

import java.time.Instant;
import java.util.List;

/// The second person's no to a sign-off that the first one has signed, with what has to be mended.
///
/// @param signOff the sign-off's number
/// @param releaseId the release, 0 where this database does not know the sign-off
/// @param round that was refused; what is named here is the list that the next one starts with
/// @param by the approver
/// @param certificate SHA-256 of the approver's certificate in hexadecimal
/// @param at UTC
/// @param reason as a whole; may be empty where there are points
/// @param points one by one
public record Refusal(
        String signOff,
        long releaseId,
        int round,
        String by,
        String certificate,
        Instant at,
        String reason,
        List<Point> points) {
    public Refusal {
        points = List.copyOf(points);
    }

    /// One thing that has to be mended.
    ///
    /// @param subject a checklist item's id, a finding's identifier, a marketplace's check
    /// @param reason why it cannot stay
    public record Point(String subject, String reason) {}
}
