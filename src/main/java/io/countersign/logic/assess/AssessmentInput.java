package io.countersign.logic.assess;

import io.countersign.model.checklist.Checklist;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.review.DocumentationReview;
import java.time.Instant;
import java.util.List;

/// All that a round's items are judged from.
///
/// @param checklist what must hold
/// @param platforms that the release goes to; each has to have given feedback
/// @param evidence every file of the round
/// @param facts of these files
/// @param feedback of these files
/// @param documentation what the pages say
/// @param pages how many pages there are
/// @param now to measure ages against
public record AssessmentInput(
        Checklist checklist,
        List<String> platforms,
        List<Evidence> evidence,
        ReportedFacts facts,
        List<Reported<FeedbackItem>> feedback,
        DocumentationReview documentation,
        int pages,
        Instant now) {
    public AssessmentInput {
        platforms = List.copyOf(platforms);
        evidence = List.copyOf(evidence);
        feedback = List.copyOf(feedback);
    }
}
