package io.countersign.logic.assess;

import static io.countersign.model.review.AssessmentResult.NOT_EVALUATED;

import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.checklist.Item;
import io.countersign.model.message.Message;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Ground;
import java.util.Comparator;
import java.util.List;

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
