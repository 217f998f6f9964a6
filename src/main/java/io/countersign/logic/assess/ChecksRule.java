package io.countersign.logic.assess;

import static io.countersign.model.review.AssessmentResult.FAIL;
import static io.countersign.model.review.AssessmentResult.NEEDS_REVIEW;
import static io.countersign.model.review.AssessmentResult.NOT_EVALUATED;
import static io.countersign.model.review.AssessmentResult.PASS;

import io.countersign.model.checklist.Criterion;
import io.countersign.model.checklist.Item;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.message.Message;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.review.Ground;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Judges single checks of one marketplace, by the newest file that holds them. A check that is not told of was not run, unless
/// the marketplace tells faults only and its newest report is whole.
final class ChecksRule {
    private final AssessmentInput input;

    ChecksRule(AssessmentInput input) {
        this.input = input;
    }

    Assessment judge(Item item, Criterion.ChecksPassed criterion) {
        List<Reported<FeedbackItem>> told = FeedbackRule.standing(input.feedback()).stream()
                .filter(row -> row.value().platform().equalsIgnoreCase(criterion.platform()))
                .toList();
        Optional<Evidence> newest = told.stream().map(Reported::evidence).max(Scans.OLDEST_FIRST);
        List<Ground> grounds = new ArrayList<>();
        for (String check : criterion.checks()) {
            List<Reported<FeedbackItem>> rows =
                    told.stream().filter(row -> row.value().check().equals(check)).toList();
            rows.forEach(row -> grounds.add(ground(row)));
            if (rows.isEmpty()) {
                grounds.add(silence(criterion, check, newest));
            }
        }
        List<Ground> all = Grounds.decidingFirst(grounds);
        return new Assessment(item.id(), all.getFirst().result(), all.getFirst().text(), all);
    }

    private static Ground ground(Reported<FeedbackItem> row) {
        FeedbackItem check = row.value();
        AssessmentResult result =
                switch (check.result()) {
                    case FAILED -> FAIL;
                    case WARNING, EXEMPT, INFO -> NEEDS_REVIEW;
                    case NOT_EXECUTED -> NOT_EVALUATED;
                    case PASSED -> Scans.isComplete(row.evidence()) ? PASS : NOT_EVALUATED;
                };
        String key = result == NOT_EVALUATED && !Scans.isComplete(row.evidence()) ? "incomplete" : check.result().name();
        Message text = Message.of("assess.check." + key, Platforms.name(check.platform()), check.title());
        return Grounds.ground(result, text, new Citation(row.evidence().name(), 0, check.title()));
    }

    private static Ground silence(Criterion.ChecksPassed criterion, String check, Optional<Evidence> newest) {
        Object platform = Platforms.name(criterion.platform());
        if (newest.isEmpty()) {
            return Grounds.ground(NOT_EVALUATED, Message.of("assess.feedback.missing", platform));
        }
        Evidence file = newest.get();
        if (!Scans.isComplete(file)) {
            Message text = Message.of("assess.feedback.incomplete", platform);
            return Grounds.ground(NOT_EVALUATED, text, Grounds.file(file));
        }
        return criterion.tellsFaultsOnly()
                ? Grounds.ground(PASS, Message.of("assess.check.silent", platform, check), Grounds.file(file))
                : Grounds.ground(NOT_EVALUATED, Message.of("assess.check.absent", platform, check), Grounds.file(file));
    }
}
