package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.model.audit.AuditEntry;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Release;
import io.countersign.model.review.Confirmation;
import io.countersign.model.review.Decision;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.WaiverScope;
import io.countersign.store.FindingQuery;
import io.countersign.store.FindingRow;
import io.countersign.store.Findings;
import io.countersign.store.Store;
import io.countersign.store.jdbc.SqliteStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What undoing, standing up again and wide waivers must never lead to.
class DecisionOrderTest {
    private static final Decision NO_NETWORK =
            new Decision.Accepted("no network", RecordedReview.lastDay(), "", "", WaiverScope.PLACE);

    @TempDir
    private Path folder;

    private Store store;
    private Workflows workflows;
    private Release release;

    @BeforeEach
    void takeFindings() throws IOException, InterruptedException {
        store = SqliteStore.open(folder.resolve("data"));
        workflows = RecordedReview.workflows(store);
        release = workflows.createRelease().create("p", "1", "b", "Debian 12", List.of());
        take("r.json", "usr", "CVE-2024-1", "CVE-2024-2", "CVE-2024-3");
    }

    @AfterEach
    void close() throws InterruptedException {
        assertThat(new CheckHistory(store).check(Progress.SILENT).flaws()).isEmpty();
        store.close();
    }

    @Test
    void two_findings_never_become_duplicates_of_each_other_by_undoing_and_standing_up_again() {
        long first = duplicate(1, 2);
        undo(first);
        duplicate(2, 1);

        assertProblem(ProblemCode.DECISION_CONTRADICTED, () -> redo(first));

        assertThat(decisions()).containsExactly(DecisionKind.OPEN, DecisionKind.DUPLICATE, DecisionKind.OPEN);
    }

    @Test
    void undoing_what_set_a_duplicate_free_does_not_make_a_circle() {
        duplicate(1, 2);
        long free = decide(1, new Decision.ToFix(""));
        duplicate(2, 1);

        assertProblem(ProblemCode.DECISION_CONTRADICTED, () -> undo(free));

        assertThat(decisions()).containsExactly(DecisionKind.TO_FIX, DecisionKind.DUPLICATE, DecisionKind.OPEN);
    }

    @Test
    void a_duplicate_is_not_accepted_by_standing_an_act_up_again() {
        long duplicate = duplicate(1, 2);
        undo(duplicate);
        long accepted = decide(1, NO_NETWORK);
        undo(accepted);
        redo(duplicate);

        assertProblem(ProblemCode.DECISION_CONTRADICTED, () -> redo(accepted));

        assertThat(decisions()).containsExactly(DecisionKind.DUPLICATE, DecisionKind.OPEN, DecisionKind.OPEN);
    }

    @Test
    void an_act_is_undone_in_its_own_release_only() {
        long act = decide(1, NO_NETWORK);
        Release other = workflows.createRelease().create("q", "1", "b", "Debian 12", List.of());

        assertProblem(ProblemCode.DECISION_UNKNOWN, () -> workflows.decideFindings().undo(other.id(), act));
        assertProblem(ProblemCode.DECISION_UNKNOWN, () -> workflows.decideFindings().undo(release.id(), 999));

        assertThat(decisions().getFirst()).isEqualTo(DecisionKind.ACCEPTED);
    }

    @Test
    void the_record_names_what_was_taken_back_and_taken_up_again() {
        long act = decide(1, new Decision.FalsePositive("not built in"));
        undo(act);
        redo(act);

        List<AuditEntry> newest = store.read(session -> session.audit().before(Long.MAX_VALUE, release.id(), 2));
        assertThat(newest.get(1).before()).isEqualTo("1 FALSE_POSITIVE: not built in");
        assertThat(newest.get(0).after()).isEqualTo("1 FALSE_POSITIVE: not built in");
    }

    @Test
    void undoing_in_a_later_round_leaves_the_earlier_one_as_it_was() throws Exception {
        long act = decide(1, NO_NETWORK);
        nextRound();
        take("two.json", "usr", "CVE-2024-1", "CVE-2024-2");

        undo(act);

        assertThat(rows(1)).extracting(FindingRow::decision).contains(DecisionKind.ACCEPTED);
        assertThat(rows(2)).extracting(FindingRow::decision).containsOnly(DecisionKind.OPEN);
        assertThat(store.read(session -> session.findings().details(rows(1).getFirst().id())).orElseThrow().history())
                .hasSize(1);
        redo(act);
        assertThat(rows(2)).extracting(FindingRow::decision).contains(DecisionKind.ACCEPTED);
    }

    @Test
    void a_duplicate_whose_original_is_gone_asks_to_be_decided_and_cannot_be_confirmed() throws Exception {
        duplicate(1, 3);
        nextRound();
        take("two.json", "usr", "CVE-2024-1", "CVE-2024-2");

        assertThat(rows(2).getFirst().decision()).isEqualTo(DecisionKind.DUPLICATE);
        assertThat(rows(2).getFirst().confirmation()).isEqualTo(Confirmation.DIFFERS);
        assertProblem(
                ProblemCode.DECISION_NOTHING_ASKS,
                () -> workflows.decideFindings().confirm(FindingQuery.all(release.id(), 2)));
        assertThat(store.<Long>read(session -> session.findings().differing(release.id(), 2))).isOne();
    }

    @Test
    void a_duplicate_of_what_nobody_decided_is_as_undecided_as_that() {
        long before = undecided();
        decide(2, NO_NETWORK);
        decide(3, NO_NETWORK);
        duplicate(1, 2);
        assertThat(undecided()).isZero();

        workflows.decideFindings().undo(release.id(), 1);

        assertThat(before).isEqualTo(3);
        assertThat(undecided()).isEqualTo(2);
    }

    @Test
    void a_wide_waiver_leaves_the_other_words_of_people_alone() throws Exception {
        take("other.json", "opt", "CVE-2024-1");
        take("third.json", "srv", "CVE-2024-1");
        List<Long> places = rows(1).stream()
                .filter(row -> row.identifier().equals("CVE-2024-1"))
                .map(FindingRow::id)
                .toList();
        decide(places.get(1), new Decision.FalsePositive("not built in"));
        Decision wide = new Decision.Accepted("no network", RecordedReview.lastDay(), "", "", WaiverScope.PRODUCT);
        long said = store.read(session ->
                session.findings().covered(release.id(), List.of(places.get(0)), WaiverScope.PRODUCT));

        Findings.Act act = workflows.decideFindings().decide(release.id(), List.of(places.get(0)), wide);

        assertThat(act.findings()).isEqualTo(2).isEqualTo((int) said);
        assertThat(store.read(session -> session.findings().details(places.get(1))).orElseThrow().history())
                .hasSize(1);
    }

    private long undecided() {
        return workflows.assessRelease().assess(release.id()).blockers().stream()
                .filter(blocker -> blocker.text().key().equals("assess.gate.undecided"))
                .mapToLong(blocker -> blocker.count())
                .sum();
    }

    private void nextRound() {
        workflows.openRound().open(release.id(), List.of());
    }

    private void take(String name, String path, String... ids) throws IOException, InterruptedException {
        Path report = RecordedReview.trivy(folder.resolve(name), path, "HIGH", ids);
        workflows.importEvidence().take(release.id(), List.of(report), Progress.SILENT, _ -> {});
    }

    private long duplicate(long finding, long of) {
        String original = store.read(session -> session.findings().details(of)).orElseThrow().finding().identity();
        return decide(finding, new Decision.DuplicateOf("", original));
    }

    private long decide(long finding, Decision decision) {
        return workflows.decideFindings().decide(release.id(), List.of(finding), decision).number();
    }

    private void undo(long act) {
        assertThat(workflows.decideFindings().undo(release.id(), act)).isPositive();
    }

    private void redo(long act) {
        assertThat(workflows.decideFindings().redo(release.id(), act)).isPositive();
    }

    private List<DecisionKind> decisions() {
        return rows(1).stream().map(FindingRow::decision).toList();
    }

    private List<FindingRow> rows(int round) {
        return store.read(session -> session.findings().page(FindingQuery.all(release.id(), round), null, 50));
    }

    private static void assertProblem(ProblemCode code, ThrowingCallable act) {
        assertThat(catchThrowableOfType(ProblemException.class, act).problem().code()).isEqualTo(code);
    }
}
