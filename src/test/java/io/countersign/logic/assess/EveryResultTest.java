package io.countersign.logic.assess;

import static io.countersign.model.review.AssessmentResult.FAIL;
import static io.countersign.model.review.AssessmentResult.NEEDS_REVIEW;
import static io.countersign.model.review.AssessmentResult.NOT_EVALUATED;
import static io.countersign.model.review.AssessmentResult.PASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.logic.assess.ItemRulesTest.Line;
import io.countersign.model.checklist.Criterion;
import io.countersign.model.review.AssessmentResult;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whether the tables of the smallest evidence are whole, by the checklists that ship.
class EveryResultTest {
    /// An item that is judged from evidence has a line for each result that it can have.
    @Test
    void no_item_lacks_a_line_for_a_result_that_it_can_have() {
        Map<String, Set<AssessmentResult>> shown = Stream.concat(ItemRulesTest.lines(), PlatformRulesTest.lines())
                .collect(Collectors.groupingBy(Line::item, Collectors.mapping(Line::result, Collectors.toSet())));

        List<String> lacking = Round.WHOLE.items()
                .map(item -> {
                    Set<AssessmentResult> missing = possible(item.criterion());
                    missing.removeAll(shown.getOrDefault(item.id(), Set.of()));
                    return missing.isEmpty() ? "" : item.id() + " " + missing;
                })
                .filter(line -> !line.isEmpty())
                .toList();

        assertThat(lacking).isEmpty();
    }

    /// The results that a criterion can lead to.
    private static Set<AssessmentResult> possible(Criterion criterion) {
        return switch (criterion) {
            case Criterion.AskReviewer _ -> EnumSet.noneOf(AssessmentResult.class);
            case Criterion.Attestation _ -> EnumSet.of(PASS, NEEDS_REVIEW, NOT_EVALUATED);
            case Criterion.SignedBefore _, Criterion.EvidencePresent _ -> EnumSet.of(PASS, NOT_EVALUATED);
            case Criterion.MalwareScanned _ -> EnumSet.of(FAIL, NEEDS_REVIEW, NOT_EVALUATED);
            case Criterion.Files _, Criterion.Packages _ -> EnumSet.of(PASS, FAIL, NOT_EVALUATED);
            case Criterion.CoverageKept _ -> EnumSet.of(PASS, NOT_EVALUATED);
            case Criterion.AllOf(var parts) -> {
                Set<AssessmentResult> all = EnumSet.of(NOT_EVALUATED);
                parts.forEach(part -> all.addAll(possible(part)));
                if (parts.stream().anyMatch(Criterion.AskReviewer.class::isInstance)) {
                    all.remove(PASS);
                    all.add(NEEDS_REVIEW);
                }
                yield all;
            }
            default -> EnumSet.allOf(AssessmentResult.class);
        };
    }
}
