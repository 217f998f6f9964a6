package io.countersign.ui.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.finding.Severity;
import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.release.Release;
import io.countersign.model.review.Confirmation;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.RoundChange;
import io.countersign.model.review.WaiverScope;
import io.countersign.store.FindingRow;
import io.countersign.ui.page.CurrentRelease;
import io.countersign.ui.sample.RealWorkflows;
import io.countersign.ui.sample.TwoRounds;
import io.countersign.ui.task.Tasks;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class ConfirmingTest {
    @TempDir
    private Path folder;

    private RealWorkflows real;
    private FindingsViewModel model;
    private FilterChanges filter;
    private Acts acts;
    private Deciding deciding;
    private Confirming confirming;

    @BeforeEach
    void open() {
        real = new RealWorkflows(folder);
        Release release = TwoRounds.second(real);
        CurrentRelease current = new CurrentRelease();
        current.open(release);
        Tasks tasks = Tasks.direct();
        model = new FindingsViewModel(real.store(), tasks, current);
        filter = new FilterChanges(model);
        acts = new Acts(model, real.workflows().decideFindings(), tasks);
        deciding = new Deciding(
                model,
                real.workflows().decideFindings(),
                real.store(),
                acts,
                new WaiverDraft(model, real.store(), tasks, InstantSource.system()),
                new DuplicateDraft(model, real.store(), tasks));
        confirming = new Confirming(model, real.workflows().decideFindings(), acts);
        model.filter("");
    }

    @AfterEach
    void close() {
        real.close();
    }

    @Test
    void the_round_opens_on_what_changed() {
        Summary summary = model.summaryProperty().get();

        assertThat(summary.of(RoundChange.NEW)).isEqualTo(2);
        assertThat(summary.of(RoundChange.CARRIED)).isEqualTo(4);
        assertThat(summary.of(RoundChange.FIXED)).isEqualTo(1);
        assertThat(summary.of(RoundChange.NOT_REPEATED)).isEqualTo(1);
        assertThat(summary.of(Confirmation.CARRIED)).isEqualTo(3);
        assertThat(summary.of(Confirmation.DIFFERS)).isEqualTo(1);
        assertThat(summary.round().isAwaited()).isFalse();
    }

    @Test
    void counts_of_changes_are_within_the_other_facets_and_a_facet_changes_the_words() {
        filter.toggle(Severity.HIGH);
        assertThat(model.summaryProperty().get().of(RoundChange.NEW)).isEqualTo(1);

        filter.toggle(RoundChange.FIXED);
        assertThat(model.summaryProperty().get().of(RoundChange.NEW)).isEqualTo(1);
        assertThat(model.summaryProperty().get().found()).isZero();

        filter.toggle(Severity.HIGH);
        assertThat(model.rows()).extracting(FindingRow::identifier).containsExactly("CVE-2026-19975");
        assertThat(model.filterProperty().get())
                .isInstanceOfSatisfying(
                        FindingWords.Understood.class, read -> assertThat(read.words()).isEqualTo("change:fixed"));
    }

    @Test
    void every_carried_decision_of_which_nothing_differs_is_confirmed_whatever_the_filter_and_undone_together() {
        model.filter("severity:low");

        confirming.carried();

        assertThat(acts.outcomeProperty().get()).isEqualTo(Message.of("findings.confirmed", 3));
        assertThat(model.summaryProperty().get().round().carried()).isZero();
        assertThat(model.summaryProperty().get().round().differing()).isEqualTo(1);

        acts.undo();
        assertThat(model.summaryProperty().get().round().carried()).isEqualTo(3);
    }

    @Test
    void what_differs_is_said_old_beside_new_and_confirmed_alone() {
        model.filter("confirm:differs");
        model.selection().current(model.rows().getFirst());
        CurrentFinding current = Objects.requireNonNull(model.detailsProperty().get());

        assertThat(current.difference()).isNotNull().satisfies(difference -> {
            assertThat(difference.round()).isEqualTo(1);
            assertThat(difference.before().severity()).isEqualTo(Severity.HIGH);
            assertThat(difference.now().severity()).isEqualTo(Severity.CRITICAL);
            assertThat(difference.before().component().fixedVersion()).isEmpty();
            assertThat(difference.now().component().fixedVersion()).isEqualTo("3.0.14");
        });
        assertThat(current.appearances()).hasSize(2);

        confirming.selected();
        assertThat(model.summaryProperty().get().round().differing()).isZero();
        assertThat(model.summaryProperty().get().round().carried()).isEqualTo(3);
    }

    @Test
    void confirming_what_does_not_ask_is_told() {
        model.filter("status:open");
        model.selection().current(model.rows().getFirst());

        confirming.selected();

        assertThat(acts.problemProperty().get()).extracting(Problem::code).isEqualTo(ProblemCode.DECISION_NOTHING_ASKS);
    }

    @Test
    void how_far_a_waiver_would_reach_is_counted_before_it_is_given() {
        model.filter("cve-2026-27716 status:open");
        model.selection().current(model.rows().getFirst());
        deciding.begin(DecisionKind.ACCEPTED);
        assertThat(deciding.size()).isEqualTo(1);

        deciding.waiver().scopeProperty().set(WaiverScope.PACKAGE);

        assertThat(deciding.size()).isEqualTo(2);
        deciding.reasonProperty().set("No fix yet");
        deciding.waiver().ownerProperty().set("Wei Chen");
        deciding.record();
        assertThat(acts.outcomeProperty().get()).isEqualTo(Message.of("findings.decided.ACCEPTED", 2));
        model.filter("cve-2026-27716 status:open");
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void the_original_of_a_duplicate_is_offered_by_its_identifier() {
        model.filter("cve-2026-27716 status:open");
        model.selection().current(model.rows().getFirst());

        deciding.begin(DecisionKind.DUPLICATE);

        assertThat(deciding.duplicate().candidates()).hasSize(1);
        deciding.record();
        assertThat(acts.outcomeProperty().get()).isEqualTo(Message.of("findings.decided.DUPLICATE", 1));
        assertThat(model.summaryProperty().get().of(DecisionKind.DUPLICATE)).isEqualTo(1);
    }

    @Test
    void an_original_that_is_itself_selected_is_refused_in_words() {
        model.filter("cve-2026-27716");
        model.selection().selectWholeFilter();
        deciding.begin(DecisionKind.DUPLICATE);
        deciding.duplicate().wordsProperty().set("CVE-2026-27716");

        deciding.record();

        assertThat(acts.problemProperty().get()).extracting(Problem::code).isEqualTo(ProblemCode.DECISION_DUPLICATE);
        assertThat(deciding.kindProperty().get()).isEqualTo(DecisionKind.DUPLICATE);
    }

    @Test
    void a_duplicate_is_not_accepted_and_the_words_say_why() {
        model.filter("cve-2026-27716 status:open");
        model.selection().current(model.rows().getFirst());
        deciding.begin(DecisionKind.DUPLICATE);
        deciding.record();
        model.filter("status:duplicate");
        model.selection().current(model.rows().getFirst());
        deciding.begin(DecisionKind.ACCEPTED);
        deciding.reasonProperty().set("No fix yet");

        deciding.record();

        assertThat(acts.problemProperty().get()).extracting(Problem::code).isEqualTo(ProblemCode.DECISION_ORDER);
    }
}
