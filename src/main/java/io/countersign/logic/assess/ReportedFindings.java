package io.countersign.logic.assess;

import io.countersign.model.checklist.FindingFilter;
import io.countersign.model.review.FindingMatches;

/// The findings of a round. There may be a million of them, so rules ask how many fit and never see them all.
@FunctionalInterface
public interface ReportedFindings {
    FindingMatches matching(FindingFilter filter);
}
