package io.countersign.logic.documents;

import io.countersign.model.review.AssessmentResult;
import java.util.Comparator;
import java.util.List;

/// What came of a requirement.
///
/// @param result pass, needs review or fail
/// @param reason the last part of the sentence's key in the bundle `documents`
/// @param passages what it rests on, the best first
record Verdict(AssessmentResult result, String reason, List<Passage> passages) {
    /// Meets if one mention does, needs review if one partly does.
    static Verdict of(List<Mention> mentions) {
        List<Passage> full = best(mentions.stream().filter(Mention::meets).toList());
        if (!full.isEmpty()) {
            return pass(full);
        }
        List<Passage> partly = best(mentions);
        return partly.isEmpty() ? fail() : review("review", partly);
    }

    static Verdict pass(List<Passage> passages) {
        return new Verdict(AssessmentResult.PASS, "pass", passages);
    }

    static Verdict review(String reason, List<Passage> passages) {
        return new Verdict(AssessmentResult.NEEDS_REVIEW, reason, passages);
    }

    static Verdict fail() {
        return new Verdict(AssessmentResult.FAIL, "fail", List.of());
    }

    private static List<Passage> best(List<Mention> mentions) {
        return mentions.stream()
                .sorted(Comparator.comparingInt(Mention::rank))
                .map(Mention::passage)
                .toList();
    }
}
