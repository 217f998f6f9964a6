package io.countersign.logic.assess;

import static io.countersign.model.review.AssessmentResult.NEEDS_REVIEW;
import static io.countersign.model.review.AssessmentResult.NOT_EVALUATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.checklist.Criterion;
import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.checklist.Item;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Ground;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AssessorTest {
    @ParameterizedTest
    @MethodSource("items")
    void without_evidence_no_item_passes_or_fails(String itemId) {
        Assessment assessment = new Round().platform("azure").assess(itemId);

        assertThat(assessment.result()).isEqualTo(NOT_EVALUATED);
        assertThat(Round.words(assessment)).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("items")
    void files_that_say_nothing_to_the_purpose_let_no_item_pass(String itemId) {
        Round round = new Round().platform("azure");
        round.file("sslscan.xml", "sslscan-xml", EvidenceKind.SCAN);
        round.file("selftest.json", "azure-selftest", EvidenceKind.FEEDBACK);
        for (DocumentRequirement requirement : DocumentRequirement.values()) {
            round.says(requirement, NEEDS_REVIEW);
        }

        assertThat(round.assess(itemId).result()).isNotIn(AssessmentResult.PASS, AssessmentResult.FAIL);
    }

    @Test
    void every_item_is_assessed() {
        Map<String, Assessment> assessments =
                Assessor.assess(new Round().input()).assessments();

        assertThat(assessments.keySet()).containsExactlyInAnyOrderElementsOf(items().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "REL-3, WEAK_PASSWORD, PASS, The documentation warns strongly about weak passwords.",
        "REL-3, WEAK_PASSWORD, FAIL, No page of the documentation warns about weak passwords.",
        "REL-4, UPGRADE, NEEDS_REVIEW, 'The documentation speaks of upgrading; whether it covers both the operating"
                + " system and the components, a person has to judge.'",
        "REL-5, AUTO_UPDATE, PASS, The documentation says how to switch automatic upgrades off and on.",
        "REL-6, LOGS, FAIL, No page of the documentation tells about the logs.",
        "REL-6, LOGS, NOT_EVALUATED, No page of documentation has been imported in this round."
    })
    void what_the_documentation_says_is_taken_over_with_its_citations(
            String itemId, DocumentRequirement requirement, AssessmentResult result, String sentence) {
        Assessment assessment = new Round().says(requirement, result).assess(itemId);

        assertThat(assessment.result()).isEqualTo(result);
        assertThat(Round.words(assessment)).isEqualTo(sentence);
        assertThat(assessment.grounds())
                .flatExtracting(Ground::citations)
                .extracting(citation -> citation.place())
                .containsExactly("docs/" + requirement.id() + ".md:3");
    }

    @ParameterizedTest
    @CsvSource({"PASS, PASS, PASS", "PASS, NEEDS_REVIEW, NEEDS_REVIEW", "FAIL, PASS, FAIL", "NEEDS_REVIEW, FAIL, FAIL"})
    void of_several_requirements_the_worst_decides(
            AssessmentResult upgrade, AssessmentResult logs, AssessmentResult expected) {
        AssessmentInput input = new Round()
                .says(DocumentRequirement.UPGRADE, upgrade)
                .says(DocumentRequirement.LOGS, logs)
                .input();
        Item item = Round.POLICY.item("REL-4").orElseThrow();

        Assessment assessment = new DocumentationRule(input)
                .judge(item, List.of(DocumentRequirement.UPGRADE, DocumentRequirement.LOGS));

        assertThat(assessment.result()).isEqualTo(expected);
        assertThat(assessment.grounds()).hasSize(2).first().extracting(Ground::result).isEqualTo(expected);
    }

    static Stream<String> items() {
        return Round.POLICY.items().map(Item::id);
    }
}
