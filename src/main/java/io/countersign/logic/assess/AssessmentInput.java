package io.countersign.logic.assess;

import io.countersign.logic.knowledge.Knowledge;
import io.countersign.model.checklist.Checklist;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.review.DocumentationReview;
import io.countersign.model.review.PastSignOff;
import io.countersign.model.review.StandingAttestation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// All that a round's items are judged from.
///
/// @param checklist what must hold
/// @param platforms that the release goes to; each has to have given feedback
/// @param evidence every file of the round
/// @param before every file of the round before; empty in the first one
/// @param facts of these files
/// @param findings of these files
/// @param feedback of these files
/// @param documentation what the pages say
/// @param pages how many pages there are
/// @param attestations the newest of each item, for this release or for all
/// @param signOffs of this product
/// @param knowledge the tables of public knowledge
/// @param now to measure ages against
public record AssessmentInput(
        Checklist checklist,
        List<String> platforms,
        List<Evidence> evidence,
        List<Evidence> before,
        ReportedFacts facts,
        ReportedFindings findings,
        List<Reported<FeedbackItem>> feedback,
        DocumentationReview documentation,
        int pages,
        List<StandingAttestation> attestations,
        List<PastSignOff> signOffs,
        Knowledge knowledge,
        Instant now) {
    public AssessmentInput {
        platforms = List.copyOf(platforms);
        evidence = List.copyOf(evidence);
        before = List.copyOf(before);
        feedback = List.copyOf(feedback);
        attestations = List.copyOf(attestations);
        signOffs = List.copyOf(signOffs);
    }

    /// The day of [#now], in UTC.
    LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
