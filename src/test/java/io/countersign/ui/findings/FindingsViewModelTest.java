package io.countersign.ui.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.finding.Severity;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.release.Release;
import io.countersign.model.message.Message;
import io.countersign.model.review.DecisionKind;
import io.countersign.store.FindingOrder;
import io.countersign.store.FindingPlace;
import io.countersign.store.FindingRow;
import io.countersign.ui.page.CurrentRelease;
import io.countersign.ui.sample.MoodyStore;
import io.countersign.ui.sample.RealWorkflows;
import io.countersign.ui.task.Tasks;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class FindingsViewModelTest {
    private static final int FINDINGS = 700;

    @TempDir
    private Path folder;

    private RealWorkflows real;
    private MoodyStore store;
    private FindingsViewModel model;
    private FilterChanges filter;
    private Acts acts;
    private Deciding deciding;

    @BeforeEach
    void open() {
        real = new RealWorkflows(folder);
        Release release = real.release("WordPress");
        real.evidence(release, "trivy.json", FINDINGS);
        CurrentRelease current = new CurrentRelease();
        current.open(release);
        Tasks tasks = Tasks.direct();
        store = new MoodyStore(real.store());
        model = new FindingsViewModel(store, tasks, current);
        filter = new FilterChanges(model);
        acts = new Acts(model, real.workflows().decideFindings(), tasks);
        deciding = new Deciding(
                model,
                real.workflows().decideFindings(),
                real.store(),
                acts,
                new WaiverDraft(model, real.store(), tasks, InstantSource.fixed(Instant.now())),
                new DuplicateDraft(model, real.store(), tasks));
        model.filter("");
    }

    @AfterEach
    void close() {
        real.close();
    }

    @Test
    void a_page_is_read_and_more_only_when_asked_for() {
        assertThat(model.rows()).hasSize(RowWindow.PAGE);
        assertThat(model.summaryProperty().get().found()).isEqualTo(FINDINGS);

        model.readOn(_ -> {});

        assertThat(model.rows()).hasSize(2 * RowWindow.PAGE).doesNotHaveDuplicates();
        assertThat(model.rows()).extracting(FindingRow::severity).isSorted();
    }

    @Test
    void each_step_reads_once_and_nothing_is_read_for_what_is_held() {
        store.readings();

        model.readOn(_ -> {});
        assertThat(store.readings()).isEqualTo(1);
        model.jump(RowWindow.PAGE, _ -> {});
        assertThat(store.readings()).isZero();
        model.end(() -> {});
        assertThat(store.readings()).isEqualTo(1);
        // Rows, counts, tools, and the details of the first row.
        model.filter("severity:high");
        assertThat(store.readings()).isBetween(3, 4);
    }

    @Test
    void the_end_is_held_at_once_and_any_place_can_be_jumped_to() {
        model.end(() -> {});

        assertThat(model.before() + model.rows().size()).isEqualTo(FINDINGS);
        assertThat(model.rows().getLast().severity()).isEqualTo(Severity.INFO);

        List<FindingRow> all = real.store().read(session -> session.findings()
                .page(model.query().orElseThrow(), FindingOrder.WORST_FIRST, new FindingPlace.Start(), FINDINGS));
        model.jump(333, index -> assertThat(model.rows().get(index)).isEqualTo(all.get(333)));
        assertThat(model.before()).isEqualTo(233);

        model.readBack(_ -> {});
        model.readOn(_ -> {});
        assertThat(model.rows()).isEqualTo(all.subList(33, 633));
    }

    @Test
    void another_order_begins_at_its_start() {
        model.end(() -> {});

        model.order(new FindingOrder(FindingOrder.By.IDENTIFIER, true));

        assertThat(model.before()).isZero();
        assertThat(model.rows().stream().map(FindingRow::identifier).toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void another_round_is_only_looked_at() {
        model.filter("round:2");

        assertThat(model.isEarlierRound()).isTrue();
        model.filter("round:1");
        assertThat(model.isEarlierRound()).isFalse();
        assertThat(model.summaryProperty().get().found()).isEqualTo(FINDINGS);
    }

    @Test
    void each_round_says_how_much_is_open_in_it() {
        assertThat(model.burningProperty().get().bars())
                .singleElement()
                .satisfies(bar -> assertThat(
                                bar.open().values().stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(FINDINGS));

        filter.look(2);
        assertThat(model.isEarlierRound()).isTrue();
        filter.look(1);
        assertThat(model.query().orElseThrow().round()).isEqualTo(1);
    }

    @Test
    void words_filter_and_a_facet_changes_the_words() {
        model.filter("severity:critical");
        long critical = model.summaryProperty().get().found();

        filter.toggle(Severity.HIGH);

        assertThat(model.filterProperty().get())
                .isInstanceOfSatisfying(
                        FindingWords.Understood.class, read -> assertThat(read.words()).isEqualTo("severity:critical,high"));
        assertThat(model.summaryProperty().get().found())
                .isEqualTo(critical + model.summaryProperty().get().of(Severity.HIGH));
        assertThat(critical).isPositive();
    }

    @Test
    void words_that_mean_nothing_show_nothing_and_nothing_can_be_decided() {
        model.filter("severity:hgih");
        model.selection().selectWholeFilter();
        deciding.begin(DecisionKind.ACCEPTED);
        deciding.reasonProperty().set("no matter");

        deciding.record();

        assertThat(model.rows()).isEmpty();
        assertThat(acts.outcomeProperty().get()).isNull();
        model.filter("status:accepted");
        assertThat(model.summaryProperty().get().found()).isZero();
    }

    @Test
    void every_row_of_a_filter_is_accepted_in_one_act_and_undo_gives_all_back() {
        model.filter("severity:critical,high");
        long selected = model.summaryProperty().get().found();
        model.selection().selectWholeFilter();
        deciding.begin(DecisionKind.ACCEPTED);
        deciding.reasonProperty().set("Waiting for the next base image");

        deciding.record();

        assertThat(selected).isGreaterThan(RowWindow.PAGE);
        assertThat(model.summaryProperty().get().of(DecisionKind.ACCEPTED)).isEqualTo(selected);
        assertThat(model.selection().isBulk()).isFalse();
        assertThat(deciding.kindProperty().get()).isNull();

        acts.undo();
        assertThat(model.summaryProperty().get().of(DecisionKind.ACCEPTED)).isZero();
        assertThat(model.summaryProperty().get().of(DecisionKind.OPEN)).isEqualTo(selected);
        acts.redo();
        assertThat(model.summaryProperty().get().of(DecisionKind.ACCEPTED)).isEqualTo(selected);
        acts.redo();
        assertThat(acts.outcomeProperty().get()).isEqualTo(Message.of("findings.redo.nothing"));
    }

    @Test
    void the_ticked_rows_are_decided_and_not_the_current_one() {
        FindingRow current = model.rows().get(5);
        model.selection().current(current);
        model.selection().toggle(model.rows().get(0), 0);
        model.selection().toggle(model.rows().get(2), 2);
        deciding.begin(DecisionKind.FALSE_POSITIVE);
        deciding.reasonProperty().set("Client library only");

        deciding.record();

        assertThat(model.rows().stream().filter(row -> row.decision() == DecisionKind.FALSE_POSITIVE))
                .hasSize(2)
                .doesNotContain(current);
    }

    @Test
    void a_missing_reason_is_told_and_the_decision_stays_open() {
        model.selection().current(model.rows().getFirst());
        deciding.begin(DecisionKind.ACCEPTED);

        deciding.record();

        assertThat(acts.problemProperty().get())
                .extracting(Problem::code)
                .isEqualTo(ProblemCode.DECISION_REASON_MISSING);
        assertThat(deciding.kindProperty().get()).isEqualTo(DecisionKind.ACCEPTED);
    }

    @Test
    void a_row_that_leaves_the_filter_by_its_decision_is_gone_and_the_place_is_kept() {
        model.filter("status:open");
        model.readOn(_ -> {});
        model.selection().current(model.rows().getFirst());
        deciding.begin(DecisionKind.TO_FIX);
        deciding.reasonProperty().set("Upgrade it");

        deciding.record();

        assertThat(model.summaryProperty().get().found()).isEqualTo(FINDINGS - 1);
        assertThat(model.rows()).hasSize(2 * RowWindow.PAGE);
    }

    @Test
    void the_details_are_those_of_the_current_row() {
        FindingRow row = model.rows().get(3);

        model.selection().current(row);

        assertThat(model.detailsProperty().get()).isNotNull().satisfies(found -> {
            assertThat(found.details().id()).isEqualTo(row.id());
            assertThat(found.details().attestations()).hasSize(1);
        });
    }
}
