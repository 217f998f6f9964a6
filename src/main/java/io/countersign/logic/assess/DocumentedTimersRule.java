package io.countersign.logic.assess;

import static io.countersign.model.review.AssessmentResult.NEEDS_REVIEW;
import static io.countersign.model.review.AssessmentResult.NOT_EVALUATED;
import static io.countersign.model.review.AssessmentResult.PASS;

import io.countersign.logic.assess.Timers.Standing;
import io.countersign.model.checklist.Item;
import io.countersign.model.message.Message;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.review.DocumentedTimer;
import io.countersign.model.review.Ground;
import java.util.List;
import java.util.stream.Stream;

/// Compares the timers that the documentation names with those of the image. Which of the two is wrong, a person has to
/// judge.
final class DocumentedTimersRule {
    private final AssessmentInput input;
    private final Timers timers;

    DocumentedTimersRule(AssessmentInput input, Timers timers) {
        this.input = input;
        this.timers = timers;
    }

    Assessment judge(Item item) {
        List<Ground> grounds = Grounds.decidingFirst(
                input.documentation().timers().stream().flatMap(this::ground).toList());
        if (grounds.isEmpty()) {
            Message unknown = Message.of("assess.documented-timers.unknown");
            return new Assessment(item.id(), NOT_EVALUATED, unknown, List.of(Grounds.ground(NOT_EVALUATED, unknown)));
        }
        Ground first = grounds.getFirst();
        Message sentence = first.result() == PASS ? Message.of("assess.documented-timers.pass") : first.text();
        return new Assessment(item.id(), first.result(), sentence, grounds);
    }

    private Stream<Ground> ground(DocumentedTimer documented) {
        Standing standing = timers.of(documented.name());
        return switch (standing) {
            case UNKNOWN -> Stream.empty();
            case ON, THERE -> Stream.of(ground(PASS, "there", documented));
            case OFF -> Stream.of(documented.runs()
                    ? ground(NEEDS_REVIEW, "off", documented)
                    : ground(PASS, "there", documented));
            case DISAGREE -> Stream.of(ground(NEEDS_REVIEW, "disagree", documented));
            case NOT_RUNNING -> documented.runs() ? Stream.of(ground(NEEDS_REVIEW, "off", documented)) : Stream.empty();
            case ABSENT -> Stream.of(ground(NEEDS_REVIEW, "not-there", documented));
        };
    }

    private Ground ground(AssessmentResult result, String key, DocumentedTimer documented) {
        Message text = Message.of("assess.documented-timers." + key, documented.name());
        List<Citation> sides =
                Stream.concat(Stream.of(documented.citation()), timers.citations(documented.name()).stream()).toList();
        return new Ground(result, text, sides);
    }
}
