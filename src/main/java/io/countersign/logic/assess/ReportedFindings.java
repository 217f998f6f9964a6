package io.countersign.logic.assess;

import io.countersign.model.checklist.FindingFilter;
import io.countersign.model.review.FindingMatches;

/// The findings of a round. There may be a million of them, so rules ask how many fit and never see them all.
@FunctionalInterface
public interface ReportedFindings {
    /// @param evidenceId reported by this file; 0 for any
    FindingMatches matching(FindingFilter filter, long evidenceId);

    default FindingMatches matching(FindingFilter filter) {
        return matching(filter, 0);
    }
}
