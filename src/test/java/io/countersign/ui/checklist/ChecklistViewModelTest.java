package io.countersign.ui.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.checklist.Checklist;
import io.countersign.model.checklist.Section;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.review.AnswerOrigin;
import io.countersign.model.review.AnswerStanding;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.AssessmentResult;
import io.countersign.ui.sample.SampleReview;
import io.countersign.ui.task.Tasks;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChecklistViewModelTest {
    private final KeptReview kept = new KeptReview();
    private final ChecklistViewModel model = new ChecklistViewModel(
            kept, Tasks.direct(), () -> "Lin Mei", InstantSource.fixed(SampleReview.NOW));

    @Test
    void it_opens_on_the_first_item_without_an_answer() {
        kept.answer(7, "SEL-1", AnswerValue.PASS, "");

        model.open(7, "");

        assertThat(model.current().get()).isEqualTo("SEL-2");
        assertThat(tally()).isEqualTo(new Tally(1, 0, 0, 24, 0, 46));
    }

    @Test
    void it_opens_on_the_item_that_is_asked_for() {
        model.open(7, "REL-2");

        assertThat(model.current().get()).isEqualTo("REL-2");
    }

    @Test
    void the_items_of_one_platform_can_be_looked_at_alone() {
        Checklist policy = SampleReview.checklist();
        List<Section> sections = policy.sections().stream()
                .map(section -> section.id().equals("WEB")
                        ? new Section(
                                section.id(),
                                section.title(),
                                section.items().stream().map(item -> item.limitedTo(List.of("aws"))).toList())
                        : section)
                .toList();
        ChecklistViewModel scoped = new ChecklistViewModel(
                new KeptReview(new Checklist(
                        policy.id(), policy.version(), policy.dated(), policy.title(), sections, policy.sha256())),
                Tasks.direct(),
                () -> "Lin Mei",
                InstantSource.fixed(SampleReview.NOW));
        scoped.open(7, "");

        scoped.scope("azure");

        assertThat(scoped.found()).hasSize(43).noneMatch(item -> item.item().id().startsWith("WEB"));

        scoped.search("WEB-1");
        assertThat(scoped.found()).isEmpty();
        scoped.scope("aws");
        assertThat(scoped.found()).extracting(item -> item.item().id()).containsExactly("WEB-1");
    }

    @Test
    void taking_the_proposal_records_it_and_moves_on() {
        model.open(7, "REL-2");

        model.takeProposal();

        assertThat(kept.log).containsExactly("REL-2 taken");
        assertThat(answer("REL-2")).isEqualTo(AnswerValue.FAIL);
        assertThat(model.current().get()).isEqualTo("REL-3");
    }

    @Test
    void where_nothing_is_proposed_there_is_nothing_to_take() {
        model.open(7, "PKG-1");

        model.takeProposal();

        assertThat(kept.log).isEmpty();
        assertThat(model.current().get()).isEqualTo("PKG-1");
    }

    @Test
    void moving_on_skips_what_is_answered_and_goes_round_at_the_end() {
        kept.answer(7, "SEL-1", AnswerValue.PASS, "");
        model.open(7, "PRG-4");

        model.answer(AnswerValue.PASS);

        assertThat(model.current().get()).isEqualTo("SEL-2");
    }

    @Test
    void not_applicable_asks_for_the_note_first() {
        model.open(7, "UPD-1");

        model.answer(AnswerValue.NOT_APPLICABLE);
        model.recordNote("  ");

        assertThat(kept.log).isEmpty();
        assertThat(model.note().get())
                .isEqualTo(new NoteDraft("UPD-1", AnswerValue.NOT_APPLICABLE, "", true));

        model.recordNote(" The first release. ");

        assertThat(kept.log).containsExactly("UPD-1 NOT_APPLICABLE The first release.");
        assertThat(model.note().get()).isNull();
        assertThat(model.current().get()).isEqualTo("UPD-2");
    }

    @Test
    void a_note_that_is_kept_goes_with_the_proposal_that_is_taken() {
        model.open(7, "REL-3");
        model.openNote();
        model.recordNote("See the red box.");

        assertThat(model.keptNote()).isEqualTo("See the red box.");
        model.takeProposal();

        assertThat(kept.log).containsExactly("REL-3 PASS See the red box.");
        ReviewedItem item = Objects.requireNonNull(model.review().get()).item("REL-3").orElseThrow();
        assertThat(Objects.requireNonNull(item.answer()).origin()).isEqualTo(AnswerOrigin.RULE);
    }

    @Test
    void a_note_to_an_answered_item_keeps_the_answer_and_the_place() {
        kept.answer(7, "SVC-1", AnswerValue.PASS, "As in the contract.");
        model.open(7, "SVC-1");

        model.openNote();
        assertThat(Objects.requireNonNull(model.note().get()).text()).isEqualTo("As in the contract.");
        model.recordNote("As in the contract of 2026.");

        assertThat(kept.log).last().isEqualTo("SVC-1 PASS As in the contract of 2026.");
        assertThat(model.current().get()).isEqualTo("SVC-1");
    }

    @Test
    void undo_takes_the_last_answer_back_and_goes_there() {
        model.open(7, "REL-2");
        model.answer(AnswerValue.PASS);
        model.answer(AnswerValue.FAIL);
        assertThat(model.current().get()).isEqualTo("REL-4");

        model.undo();

        assertThat(model.current().get()).isEqualTo("REL-3");
        assertThat(answer("REL-3")).isNull();
        assertThat(answer("REL-2")).isEqualTo(AnswerValue.PASS);
        assertThat(kept.log).last().isEqualTo("REL-3 withdrawn");
    }

    @Test
    void undo_on_an_answered_item_takes_that_answer_back() {
        kept.answer(7, "SEL-1", AnswerValue.PASS, "");
        model.open(7, "SEL-2");
        model.answer(AnswerValue.PASS);
        model.select("SEL-1");

        model.undo();

        assertThat(model.current().get()).isEqualTo("SEL-1");
        assertThat(answer("SEL-1")).isNull();
        assertThat(answer("SEL-2")).isEqualTo(AnswerValue.PASS);
    }

    @Test
    void an_answer_that_cannot_be_written_is_taken_off_the_screen_and_told() {
        model.open(7, "REL-2");
        kept.breakDown();

        model.answer(AnswerValue.PASS);

        assertThat(model.current().get()).isEqualTo("REL-2");
        assertThat(answer("REL-2")).isNull();
        assertThat(model.problem().get()).isEqualTo(Problem.of(ProblemCode.DATABASE_FULL));
    }

    @Test
    void words_narrow_the_items_in_either_language() {
        model.open(7, "SEL-1");

        model.search("title rel-");
        assertThat(model.found()).hasSize(6);
        model.takeFound();
        assertThat(model.current().get()).isEqualTo("REL-1");

        model.search("pkg-2 的标题");
        assertThat(model.found()).extracting(item -> item.item().id()).containsExactly("PKG-2");
    }

    @Test
    void stepping_stops_at_both_ends() {
        model.open(7, "SEL-1");
        model.move(-1);
        assertThat(model.current().get()).isEqualTo("SEL-1");

        model.select("PRG-4");
        model.move(1);
        assertThat(model.current().get()).isEqualTo("PRG-4");
    }

    @Test
    void answers_of_the_round_before_are_told_apart_by_how_they_stand() {
        kept.before("SEL-1", AnswerValue.PASS, AssessmentResult.PASS);
        kept.before("REL-2", AnswerValue.PASS, AssessmentResult.PASS);
        kept.before("PKG-1", AnswerValue.PASS, AssessmentResult.PASS);
        kept.beforeReworded("SEL-2", AnswerValue.PASS);
        model.open(7, "");

        assertThat(item("SEL-1").standing()).isEqualTo(AnswerStanding.CARRIED);
        assertThat(item("REL-2").standing()).isEqualTo(AnswerStanding.CONTRADICTED);
        assertThat(item("PKG-1").standing()).isEqualTo(AnswerStanding.UNSUPPORTED);
        assertThat(item("SEL-2").standing()).isEqualTo(AnswerStanding.REWORDED);
        assertThat(tally().toConfirm()).isEqualTo(4);
        assertThat(tally().answered()).isEqualTo(1);
        assertThat(model.current().get()).isEqualTo("SEL-2");
    }

    @Test
    void confirming_says_the_same_again_and_goes_on_to_the_next_one_to_confirm() {
        kept.before("SEL-1", AnswerValue.PASS, AssessmentResult.PASS);
        kept.before("REL-2", AnswerValue.PASS, AssessmentResult.PASS);
        model.open(7, "SEL-1");

        model.confirm();

        assertThat(model.current().get()).isEqualTo("REL-2");
        assertThat(item("SEL-1").standing()).isEqualTo(AnswerStanding.STANDS);
        model.confirm();
        assertThat(kept.log).containsExactly("SEL-1 PASS As agreed", "REL-2 PASS As agreed");
        assertThat(item("REL-2").isToConfirm()).isFalse();
        assertThat(tally().toConfirm()).isZero();
    }

    @Test
    void where_nothing_is_to_be_confirmed_confirming_does_nothing() {
        model.open(7, "SEL-1");

        model.confirm();

        assertThat(kept.log).isEmpty();
    }

    private Tally tally() {
        return Tally.of(Objects.requireNonNull(model.review().get()).items());
    }

    private @Nullable AnswerValue answer(String itemId) {
        return item(itemId).settled();
    }

    private ReviewedItem item(String itemId) {
        return Objects.requireNonNull(model.review().get()).item(itemId).orElseThrow();
    }
}
