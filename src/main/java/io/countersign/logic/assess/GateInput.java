package io.countersign.logic.assess;

import io.countersign.model.checklist.Checklist;
import io.countersign.model.review.Answer;
import java.util.Map;

/// All that decides whether a round may be approved.
///
/// @param answers that stand, by item id
/// @param undecided findings without a decision
/// @param toFix findings that were decided to be fixed, and so are not
/// @param expiredWaivers accepted findings whose last day is past
/// @param evidence how many files the round has
/// @param chainWhole whether the record's chain holds
public record GateInput(
        Checklist checklist,
        Map<String, Answer> answers,
        Severe undecided,
        Severe toFix,
        long expiredWaivers,
        long evidence,
        boolean chainWhole) {
    public GateInput {
        answers = Map.copyOf(answers);
    }

    /// How many findings are critical and how many high.
    public record Severe(long critical, long high) {
        long total() {
            return critical + high;
        }
    }
}
