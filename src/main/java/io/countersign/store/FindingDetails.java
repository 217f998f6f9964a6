package io.countersign.store;

import io.countersign.model.finding.Finding;
import io.countersign.model.finding.Rating;
import io.countersign.model.review.Decided;
import java.util.List;

/// All that is known of one finding.
///
/// @param finding as it was first reported
/// @param attestations each file that reports it
/// @param history every decision that stands or stood, the newest first; undone ones are left out
public record FindingDetails(long id, Finding finding, List<Attestation> attestations, List<Decided> history) {
    public FindingDetails {
        attestations = List.copyOf(attestations);
        history = List.copyOf(history);
    }

    /// One file's word on the finding.
    ///
    /// @param rating as this file gives it
    /// @param status as this file gives it, or empty
    /// @param times how often the file reports it
    public record Attestation(
            long evidenceId, String evidence, String tool, Rating rating, String status, int times) {}
}
