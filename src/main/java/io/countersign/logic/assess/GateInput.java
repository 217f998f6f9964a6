package io.countersign.logic.assess;

import io.countersign.model.checklist.Checklist;
import io.countersign.model.feedback.BlacklistedSoftware;
import io.countersign.model.feedback.Ledger;
import io.countersign.model.review.Answer;
import io.countersign.model.review.Assessment;
import java.util.List;
import java.util.Map;

/// All that decides whether a round may be approved.
///
/// @param round the open one
/// @param answers that were given, by item id
/// @param assessments what the evidence says, by item id
/// @param undecided findings without a decision
/// @param toFix findings that were decided to be fixed, and so are not
/// @param expiredWaivers accepted findings whose last day is past
/// @param differing findings that are another thing now than when they were decided
/// @param ledger the marketplaces' feedback over all rounds
/// @param blacklisted listed software that the release contains
/// @param evidence how many files the round has
/// @param chainWhole whether the record's chain holds
public record GateInput(
        Checklist checklist,
        int round,
        Map<String, Answer> answers,
        Map<String, Assessment> assessments,
        Severe undecided,
        Severe toFix,
        long expiredWaivers,
        long differing,
        Ledger ledger,
        List<BlacklistedSoftware> blacklisted,
        long evidence,
        boolean chainWhole) {
    public GateInput {
        answers = Map.copyOf(answers);
        assessments = Map.copyOf(assessments);
        blacklisted = List.copyOf(blacklisted);
    }

    /// How many findings are critical and how many high.
    public record Severe(long critical, long high) {
        long total() {
            return critical + high;
        }
    }
}
