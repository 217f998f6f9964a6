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
import io.countersign.model.review.LanguageGap;
import io.countersign.model.review.StatedUpdates;
import io.countersign.model.review.UnsafeExample;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Takes over what was found in the documentation (REL-3 to REL-6).
final class DocumentationRule {
    private static final int MOST_CITATIONS = 5;

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
        List<StatedUpdates> stated = requirement == DocumentRequirement.AUTO_UPDATE
                ? input.documentation().updates()
                : List.of();
        boolean agrees = agrees(image.result(), stated);
        AssessmentResult result = agrees ? PASS : NEEDS_REVIEW;
        Message sentence = Message.of(agrees ? "assess.agrees.pass" : "assess.agrees.review", image.sentence());
        Stream<Citation> quoted = Stream.concat(Stream.of(ground(requirement)), image.grounds().stream())
                .flatMap(ground -> ground.citations().stream());
        List<Citation> citations = Stream.concat(stated.stream().map(StatedUpdates::citation), quoted)
                .distinct()
                .toList();
        return new Assessment(item.id(), result, sentence, List.of(new Ground(result, sentence, citations)));
    }

    /// Where the pages do not say whether it is on or off as the image comes, they take it to be on.
    private static boolean agrees(AssessmentResult image, List<StatedUpdates> stated) {
        boolean off = !stated.isEmpty() && stated.stream().noneMatch(StatedUpdates::on);
        boolean both = !off && stated.stream().anyMatch(one -> !one.on());
        return !both && image == (off ? FAIL : PASS);
    }

    /// A reader who is told to take a password that anybody can guess will take it; one that the image comes with is for a
    /// person to weigh.
    Assessment safeExamples(Item item) {
        List<UnsafeExample> examples = input.documentation().unsafe();
        List<Citation> told = citations(examples, UnsafeExample.Kind.TOLD);
        List<Citation> preset = citations(examples, UnsafeExample.Kind.PRESET);
        if (input.pages() == 0) {
            return single(item, NOT_EVALUATED, Message.of("assess.documentation.missing"), List.of());
        }
        if (!told.isEmpty()) {
            return single(item, FAIL, Message.of("assess.unsafe.told", told.size()), told);
        }
        return preset.isEmpty()
                ? single(item, PASS, Message.of("assess.unsafe.none"), List.of())
                : single(item, NEEDS_REVIEW, Message.of("assess.unsafe.preset", preset.size()), preset);
    }

    private static List<Citation> citations(List<UnsafeExample> examples, UnsafeExample.Kind kind) {
        return examples.stream()
                .filter(example -> example.kind() == kind)
                .map(UnsafeExample::citation)
                .limit(MOST_CITATIONS)
                .toList();
    }

    /// What one language says and the other does not: which of the two is right, a person has to judge.
    Assessment versions(Item item, List<DocumentRequirement> requirements) {
        if (input.pages() == 0) {
            return single(item, NOT_EVALUATED, Message.of("assess.documentation.missing"), List.of());
        }
        List<Ground> gaps = input.documentation().gaps().stream()
                .filter(gap -> requirements.contains(gap.requirement()))
                .map(DocumentationRule::gap)
                .toList();
        return gaps.isEmpty()
                ? single(item, PASS, Message.of("assess.versions.agree"), List.of())
                : new Assessment(item.id(), NEEDS_REVIEW, gaps.getFirst().text(), gaps);
    }

    private static Ground gap(LanguageGap gap) {
        String language = gap.lacking().name().toLowerCase(Locale.ROOT);
        Message text = gap.subject().isEmpty()
                ? Message.of("assess.versions." + language, Message.of("documents.about." + gap.requirement().id()))
                : Message.of("assess.versions.port." + language, gap.subject());
        return new Ground(NEEDS_REVIEW, text, gap.citations());
    }

    private static Assessment single(Item item, AssessmentResult result, Message text, List<Citation> citations) {
        return new Assessment(item.id(), result, text, List.of(new Ground(result, text, citations)));
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
