package io.countersign.logic.assess;

import static io.countersign.model.review.AssessmentResult.FAIL;
import static io.countersign.model.review.AssessmentResult.NEEDS_REVIEW;
import static io.countersign.model.review.AssessmentResult.NOT_EVALUATED;
import static io.countersign.model.review.AssessmentResult.PASS;

import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.checklist.Item;
import io.countersign.model.message.Message;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.review.Ground;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Takes over what was found in the documentation (REL-3 to REL-6).
final class DocumentationRule {
    private final AssessmentInput input;

    DocumentationRule(AssessmentInput input) {
        this.input = input;
    }

    Assessment judge(Item item, List<DocumentRequirement> requirements) {
        DocumentRequirement deciding = requirements.stream()
                .min(Comparator.comparing(this::result, Grounds.DECIDING_FIRST))
                .orElseThrow();
        List<Ground> grounds = requirements.stream().map(this::ground).toList();
        return new Assessment(
                item.id(), result(deciding), sentence(deciding), Grounds.decidingFirst(grounds));
    }

    /// Compares what the pages say with what the image has to show for it. Which of the two is wrong, a person has to
    /// judge: the pages may speak of a setting that is off.
    Assessment compare(Item item, DocumentRequirement requirement, Assessment image) {
        AssessmentResult said = result(requirement);
        if (image.result() == NOT_EVALUATED || said == NOT_EVALUATED || said == FAIL) {
            Message nothing = Message.of("assess.agrees.unknown");
            return new Assessment(item.id(), NOT_EVALUATED, nothing, List.of(Grounds.ground(NOT_EVALUATED, nothing)));
        }
        boolean agrees = image.result() == PASS;
        AssessmentResult result = agrees ? PASS : NEEDS_REVIEW;
        Message sentence = Message.of(agrees ? "assess.agrees.pass" : "assess.agrees.review", image.sentence());
        List<Citation> citations = Stream.concat(Stream.of(ground(requirement)), image.grounds().stream())
                .flatMap(ground -> ground.citations().stream())
                .distinct()
                .toList();
        return new Assessment(item.id(), result, sentence, List.of(new Ground(result, sentence, citations)));
    }

    /// What the pages say of one requirement, as a sentence.
    Message sentence(DocumentRequirement requirement) {
        String key = "assess.documentation." + requirement.id();
        return switch (result(requirement)) {
            case PASS -> Message.of(key + ".pass");
            case FAIL -> Message.of(key + ".fail");
            case NEEDS_REVIEW -> Message.of(key + ".review");
            case NOT_EVALUATED -> Message.of("assess.documentation.missing");
        };
    }

    AssessmentResult result(DocumentRequirement requirement) {
        return ground(requirement).result();
    }

    /// The documentation's own ground, or that there is none.
    Ground ground(DocumentRequirement requirement) {
        Ground ground = input.documentation().requirements().get(requirement);
        return ground == null || input.pages() == 0
                ? Grounds.ground(NOT_EVALUATED, Message.of("assess.documentation.missing"))
                : ground;
    }
}
