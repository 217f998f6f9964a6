package io.countersign.logic.assess;

import static io.countersign.model.review.AssessmentResult.FAIL;
import static io.countersign.model.review.AssessmentResult.NEEDS_REVIEW;
import static io.countersign.model.review.AssessmentResult.NOT_EVALUATED;
import static io.countersign.model.review.AssessmentResult.PASS;

import io.countersign.model.checklist.Criterion;
import io.countersign.model.checklist.Item;
import io.countersign.model.evidence.Fact;
import io.countersign.model.message.Message;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.review.Ground;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Judges a named value. Files that disagree on it need a person, with both sides cited.
final class FactRule {
    private final List<Reported<Fact.Value>> values;

    FactRule(List<Reported<Fact.Value>> values) {
        this.values = values;
    }

    Assessment judge(Item item, Criterion.FactEquals criterion) {
        List<Ground> grounds = values.stream()
                .filter(fact -> fact.value().name().equals(criterion.name()))
                .map(fact -> ground(fact, criterion))
                .toList();
        if (grounds.isEmpty()) {
            Message missing = Message.of("assess.fact.missing", criterion.name());
            return new Assessment(
                    item.id(), NOT_EVALUATED, missing, List.of(Grounds.ground(NOT_EVALUATED, missing)));
        }
        Set<AssessmentResult> results = grounds.stream().map(Ground::result).collect(Collectors.toSet());
        if (results.contains(PASS) && results.contains(FAIL)) {
            Message disagree = Message.of("assess.fact.disagree", criterion.name());
            return new Assessment(item.id(), NEEDS_REVIEW, disagree, Grounds.sides(grounds));
        }
        List<Ground> ordered = Grounds.decidingFirst(grounds);
        return new Assessment(
                item.id(), ordered.getFirst().result(), ordered.getFirst().text(), ordered);
    }

    private static Ground ground(Reported<Fact.Value> fact, Criterion.FactEquals criterion) {
        String value = fact.value().value().strip();
        Citation citation = new Citation(fact.evidence().name(), 0, fact.value().name() + " " + value);
        if (!holds(value, criterion)) {
            return text(FAIL, "wrong", fact, citation);
        }
        return Scans.isComplete(fact.evidence())
                ? text(PASS, "right", fact, citation)
                : text(NOT_EVALUATED, "incomplete", fact, citation);
    }

    private static boolean holds(String value, Criterion.FactEquals criterion) {
        return (criterion.anyOf().isEmpty() || criterion.anyOf().stream().anyMatch(value::equalsIgnoreCase))
                && criterion.noneOf().stream().noneMatch(value::equalsIgnoreCase);
    }

    private static Ground text(AssessmentResult result, String key, Reported<Fact.Value> fact, Citation citation) {
        String value = fact.value().value().strip();
        Object shown = value.isEmpty() ? Message.of("assess.fact.unset") : value;
        Message text = Message.of(
                "assess.fact." + key, fact.value().name(), shown, fact.evidence().name());
        return Grounds.ground(result, text, citation);
    }
}
