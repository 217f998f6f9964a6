package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.model.audit.AuditEntry;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Release;
import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.Confirmation;
import io.countersign.model.review.Decision;
import io.countersign.model.review.DecisionKind;
import io.countersign.store.FindingQuery;
import io.countersign.store.FindingRow;
import io.countersign.store.Findings;
import io.countersign.store.Store;
import io.countersign.store.jdbc.SqliteStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Acts that were undone, stood up again.
class RedoTest {
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
        Path report = RecordedReview.trivy(folder.resolve("r.json"), "usr", "HIGH", "CVE-2024-1", "CVE-2024-2", "CVE-2024-3");
        workflows.importEvidence().take(release.id(), List.of(report), Progress.SILENT, _ -> {});
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_bulk_act_that_was_undone_stands_again_on_each_of_its_findings_and_both_are_recorded() {
        Findings.Act act = decide(new Decision.FalsePositive("not built in"));

        assertThat(workflows.decideFindings().undo(release.id(), act.number())).isEqualTo(3);
        assertThat(decisions()).isEqualTo(Map.of(DecisionKind.OPEN, 3L));
        assertThat(workflows.decideFindings().redo(release.id(), act.number())).isEqualTo(3);

        assertThat(decisions()).isEqualTo(Map.of(DecisionKind.FALSE_POSITIVE, 3L));
        assertThat(actions()).startsWith("finding.redone", "finding.undone", "finding.decided");
    }

    @Test
    void an_act_that_stands_is_not_stood_up_and_nothing_is_recorded() {
        Findings.Act act = decide(new Decision.ToFix(""));
        List<String> before = actions();

        assertThat(workflows.decideFindings().redo(release.id(), act.number())).isZero();
        assertThat(actions()).isEqualTo(before);
    }

    @Test
    void an_act_is_not_stood_up_over_a_newer_decision() {
        Findings.Act first = decide(new Decision.FalsePositive("not built in"));
        workflows.decideFindings().undo(release.id(), first.number());
        long one = store.read(session -> session.findings().page(FindingQuery.all(release.id(), 1), null, 1))
                .getFirst()
                .id();
        Findings.Act newer = workflows.decideFindings().decide(release.id(), List.of(one), new Decision.ToFix(""));

        assertThat(catchThrowableOfType(
                                ProblemException.class,
                                () -> workflows.decideFindings().redo(release.id(), first.number()))
                        .problem()
                        .code())
                .isEqualTo(ProblemCode.DECISION_OVERTAKEN);

        workflows.decideFindings().undo(release.id(), newer.number());
        assertThat(workflows.decideFindings().redo(release.id(), first.number())).isEqualTo(3);
    }

    @Test
    void what_is_stood_up_in_a_later_round_asks_to_be_confirmed() throws InterruptedException {
        Findings.Act act = decide(new Decision.FalsePositive("not built in"));
        workflows.decideFindings().undo(release.id(), act.number());
        workflows.openRound().open(release.id(), List.of());
        workflows.importEvidence()
                .take(release.id(), List.of(folder.resolve("r.json")), Progress.SILENT, _ -> {});

        workflows.decideFindings().redo(release.id(), act.number());

        List<FindingRow> rows =
                store.read(session -> session.findings().page(FindingQuery.all(release.id(), 2), null, 9));
        assertThat(rows)
                .hasSize(3)
                .allMatch(row -> row.decision() == DecisionKind.FALSE_POSITIVE)
                .allMatch(row -> row.confirmation() == Confirmation.CARRIED);
    }

    @Test
    void answers_are_taken_back_and_stood_up_one_by_one() {
        AnswerItems answers = workflows.answerItems();
        answers.answer(release.id(), "REL-1", AnswerValue.PASS, "");
        answers.answer(release.id(), "REL-1", AnswerValue.FAIL, "open port");
        answers.undo(release.id(), "REL-1");
        answers.undo(release.id(), "REL-1");

        assertThat(answers.redo(release.id(), "REL-1")).isTrue();
        assertThat(answer()).isEqualTo(AnswerValue.PASS);
        assertThat(answers.redo(release.id(), "REL-1")).isTrue();
        assertThat(answer()).isEqualTo(AnswerValue.FAIL);
        assertThat(answers.redo(release.id(), "REL-1")).isFalse();
        assertThat(actions()).startsWith("item.restored", "item.restored", "item.withdrawn", "item.withdrawn");
    }

    @Test
    void an_answer_is_not_stood_up_over_a_newer_one() {
        AnswerItems answers = workflows.answerItems();
        answers.answer(release.id(), "REL-1", AnswerValue.PASS, "");
        answers.undo(release.id(), "REL-1");
        answers.answer(release.id(), "REL-1", AnswerValue.FAIL, "open port");

        assertThat(answers.redo(release.id(), "REL-1")).isFalse();
        assertThat(answer()).isEqualTo(AnswerValue.FAIL);
    }

    private Findings.Act decide(Decision decision) {
        return workflows.decideFindings().decide(RecordedReview.open(release, ""), decision);
    }

    private AnswerValue answer() {
        Map<String, Answer> answers = store.read(session -> session.reviews().answers(release.id(), 1));
        return Objects.requireNonNull(answers.get("REL-1")).value();
    }

    private Map<DecisionKind, Long> decisions() {
        return store.read(session -> session.findings().byDecision(FindingQuery.all(release.id(), 1)));
    }

    private List<String> actions() {
        return store.read(session -> session.audit().before(Long.MAX_VALUE, 0, 50)).stream()
                .map(AuditEntry::action)
                .toList();
    }
}
