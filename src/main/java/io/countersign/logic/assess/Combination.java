package io.countersign.logic.assess;

import static io.countersign.model.review.AssessmentResult.FAIL;
import static io.countersign.model.review.AssessmentResult.NEEDS_REVIEW;
import static io.countersign.model.review.AssessmentResult.NOT_EVALUATED;
import static io.countersign.model.review.AssessmentResult.PASS;

import io.countersign.model.checklist.Criterion;
import io.countersign.model.checklist.Item;
import io.countersign.model.message.Message;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Ground;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Puts the results of several criteria together.
final class Combination {
    private final Item item;
    private final Function<Criterion, Assessment> judge;

    /// @param judge judges one part
    Combination(Item item, Function<Criterion, Assessment> judge) {
        this.item = item;
        this.judge = judge;
    }

    /// A fail decides, then what was not evaluated, then what needs a person. What can only speak against an item counts
    /// only where it does; a reviewer is asked for the rest once there is
    /// something to show.
    Assessment allOf(List<Criterion> parts) {
        List<Assessment> judged = new ArrayList<>();
        List<Assessment> silent = new ArrayList<>();
        boolean asks = false;
        for (Criterion part : parts) {
            if (part instanceof Criterion.AskReviewer) {
                asks = true;
            } else {
                Assessment assessment = judge.apply(part);
                boolean says = assessment.result() != NOT_EVALUATED || !onlyContradicts(part);
                (says ? judged : silent).add(assessment);
            }
        }
        if (judged.isEmpty() && !silent.isEmpty()) {
            return together(silent, NOT_EVALUATED);
        }
        if (asks) {
            judged.add(rest());
        }
        return together(judged, Grounds.deciding(judged.stream().map(Assessment::result).toList()));
    }

    /// One that passes is enough; where another one fails, a person has both sides.
    Assessment anyOf(List<Criterion> parts) {
        List<Assessment> judged = parts.stream().map(judge).toList();
        List<AssessmentResult> results = judged.stream().map(Assessment::result).toList();
        if (results.contains(PASS) && results.contains(FAIL)) {
            List<Assessment> sides = judged.stream()
                    .filter(one -> one.result() != NOT_EVALUATED)
                    .toList();
            return new Assessment(
                    item.id(), NEEDS_REVIEW, Message.of("assess.combined.disagree"), Grounds.sides(grounds(sides)));
        }
        List<Assessment> evaluated =
                judged.stream().filter(one -> one.result() != NOT_EVALUATED).toList();
        AssessmentResult result = results.contains(PASS)
                ? PASS
                : Grounds.deciding(evaluated.stream().map(Assessment::result).toList());
        return together(evaluated.isEmpty() ? judged : evaluated, result);
    }

    private Assessment together(List<Assessment> judged, AssessmentResult result) {
        Message sentence = judged.stream()
                .filter(one -> one.result() == result)
                .map(Assessment::sentence)
                .findFirst()
                .orElseThrow();
        return new Assessment(item.id(), result, sentence, grounds(judged));
    }

    private static List<Ground> grounds(List<Assessment> judged) {
        return Grounds.decidingFirst(
                judged.stream().flatMap(one -> one.grounds().stream()).distinct().toList());
    }

    private static boolean onlyContradicts(Criterion criterion) {
        return switch (criterion) {
            case Criterion.ImageAgrees _,
                    Criterion.DocumentedPaths _,
                    Criterion.DocumentedAccounts _,
                    Criterion.DocumentedTimers _,
                    Criterion.SafeExamples _,
                    Criterion.VersionsAgree _ -> true;
            case Criterion.NoOpenFindings(_, var source) -> source.equals(Criterion.Source.NONE);
            default -> false;
        };
    }

    private Assessment rest() {
        Message rest = Message.of("assess.reviewer.rest");
        return new Assessment(item.id(), NEEDS_REVIEW, rest, List.of(Grounds.ground(NEEDS_REVIEW, rest)));
    }
}
