package io.countersign.logic.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.logic.assess.ItemRulesTest.Line;
import io.countersign.model.checklist.Criterion;
import io.countersign.model.checklist.Item;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever passes an item passes it no more where its reports are cut off or too old. A report of another image is taken in as one
/// that is cut off.
class WeakEvidenceTest {
    @ParameterizedTest
    @MethodSource("passing")
    void what_broke_off_passes_nothing(Line line) {
        Round round = new Round().brokenOff();
        line.evidence().accept(round);

        Assessment assessment = round.assess(line.item());

        assertThat(assessment.result()).as(() -> assessment.grounds().toString()).isNotEqualTo(AssessmentResult.PASS);
        assertThat(assessment.grounds()).isNotEmpty();
        assertThat(Round.words(assessment)).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("aging")
    void what_is_too_old_passes_nothing(Line line) {
        Round round = new Round().allOf(Round.NOW.minus(Duration.ofDays(1000)));
        line.evidence().accept(round);

        Assessment assessment = round.assess(line.item());

        assertThat(assessment.result()).as(() -> assessment.grounds().toString()).isEqualTo(AssessmentResult.NOT_EVALUATED);
    }

    /// The lines of the tables that pass by reports. Where the documentation decides, the image can only speak against it.
    static Stream<Line> passing() {
        return Stream.concat(ItemRulesTest.lines(), PlatformRulesTest.lines())
                .filter(line -> line.result() == AssessmentResult.PASS)
                .filter(line -> !line.item().matches("REL-[56]"))
                .filter(line -> {
                    Round round = new Round();
                    line.evidence().accept(round);
                    return round.hasFiles();
                });
    }

    /// Those of items that set an age, and that no other evidence passes.
    static Stream<Line> aging() {
        return passing()
                .filter(line -> !(Round.WHOLE.item(line.item()).orElseThrow().criterion() instanceof Criterion.AnyOf))
                .filter(line -> Round.WHOLE.item(line.item())
                .map(Item::criterion)
                .orElseThrow()
                .tree()
                .anyMatch(part -> switch (part) {
                    case Criterion.NoOpenFindings one -> !one.source().formats().isEmpty();
                    case Criterion.MendableOnline _, Criterion.EvidencePresent _, Criterion.MalwareScanned _ -> true;
                    default -> false;
                }));
    }
}
