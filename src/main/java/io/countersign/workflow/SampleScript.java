package io.countersign.workflow;

import io.countersign.model.release.Image;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.Decision;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.WaiverScope;
import io.countersign.model.signoff.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The sample review as it lies in `assets/demo/review.json`: a release, its files, and what its reviewer says.
///
/// @param files reports, feedback and pages of documentation, as paths below the sample's folder
/// @param attestations by item id, what people say of items that no report can prove
/// @param answers by item id, for the items that evidence does not settle
/// @param refusal the reviewer's words if something blocks
public record SampleScript(
        String product,
        String version,
        String build,
        String operatingSystem,
        List<Image> images,
        Person reviewer,
        Person approver,
        List<String> files,
        List<SampleDecision> decisions,
        Map<String, SampleAttestation> attestations,
        Map<String, SampleAnswer> answers,
        String refusal) {
    /// A decision on all open findings that hold these words and are on one of these ports.
    ///
    /// @param ports none for findings on any port, or on none
    /// @param days how long a waiver lasts from today on
    public record SampleDecision(String text, List<Integer> ports, DecisionKind kind, String reason, int days) {
        Decision decision(LocalDate today) {
            return switch (kind) {
                case ACCEPTED -> new Decision.Accepted(reason, today.plusDays(days), "", "", WaiverScope.PLACE);
                case TO_FIX -> new Decision.ToFix(reason);
                case FALSE_POSITIVE -> new Decision.FalsePositive(reason);
                case INTENDED -> new Decision.Intended(reason);
                case OPEN, DUPLICATE -> throw new IllegalArgumentException("no decision of the sample: " + kind);
            };
        }
    }

    /// What somebody attests of one item, for as long as the checklist lets it hold.
    public record SampleAttestation(String by, String note) {}

    /// An answer to one item.
    public record SampleAnswer(AnswerValue value, String note) {}
}
