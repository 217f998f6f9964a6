package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.definition.KnowledgeFiles;
import io.countersign.logic.knowledge.Knowledge;
import io.countersign.app.Formats;
import io.countersign.definition.Checklists;
import io.countersign.logic.chain.Chain;
import io.countersign.model.audit.AuditEntry;
import io.countersign.model.checklist.Checklist;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.FeedbackResult;
import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerOrigin;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.Decision;
import io.countersign.model.review.DocumentationReview;
import io.countersign.model.review.WaiverScope;
import io.countersign.store.FindingQuery;
import io.countersign.store.Findings;
import io.countersign.store.Store;
import io.countersign.store.jdbc.SqliteStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each thing that a person says is checked, kept, and stands in the record.
class RecordedWordsTest {
    private static final Instant NOW = Instant.parse("2026-11-02T23:59:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Checklist POLICY = new Checklists().policy();

    @TempDir
    private Path folder;

    private Store store;
    private CreateRelease createRelease;
    private DecideFindings decideFindings;
    private AnswerItems answerItems;
    private Release release;

    @BeforeEach
    void openRelease() {
        store = SqliteStore.open(folder, CLOCK);
        createRelease = new CreateRelease(store, CLOCK, () -> "Lin Mei");
        decideFindings = new DecideFindings(store, CLOCK, () -> "Lin Mei");
        AssessRelease assess = new AssessRelease(
                store, _ -> POLICY, _ -> new DocumentationReview(Map.of(), List.of()), () -> new Knowledge(KnowledgeFiles.shipped()), CLOCK);
        answerItems = new AnswerItems(store, assess, CLOCK, () -> "Lin Mei");
        release = createRelease.create(
                " WordPress ", "6.8", "b7", "Ubuntu 24.04", List.of(new Image("azure", "wp", "")));
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void a_release_is_opened_with_its_first_round() {
        assertThat(store.<Release>read(session -> session.releases().all().getFirst())).isEqualTo(release);
        assertThat(release.product()).isEqualTo("WordPress");
        assertThat(release.round()).isEqualTo(1);
        assertEntry("release.created", "WordPress 6.8 b7", "", "Ubuntu 24.04");
    }

    @Test
    void a_release_is_opened_once() {
        assertProblem(
                ProblemCode.RELEASE_EXISTS,
                () -> createRelease.create("WordPress", "6.8", "b7", "Debian", List.of()));
        assertThat(entries()).hasSize(1);
    }

    @Test
    void a_release_needs_all_its_names() {
        ProblemException thrown = assertProblem(
                ProblemCode.RELEASE_INCOMPLETE, () -> createRelease.create("p", " ", "b", "os", List.of()));

        assertThat(thrown.problem().args()).containsExactly(Message.of("audit.part.version"));
    }

    @Test
    void a_decision_without_its_reason_is_not_taken() {
        take();

        assertProblem(
                ProblemCode.DECISION_REASON_MISSING, () -> decide(new Decision.Accepted(" ", TODAY.plusDays(1), "Lin Mei", "", WaiverScope.PLACE)));
        assertProblem(ProblemCode.DECISION_REASON_MISSING, () -> decide(new Decision.FalsePositive("")));
        assertProblem(ProblemCode.DECISION_REASON_MISSING, () -> decide(new Decision.Intended("")));
        assertThat(decide(new Decision.ToFix("")).findings()).isEqualTo(3);
    }

    @Test
    void a_waiver_lasts_at_least_until_today_in_utc() {
        take();

        assertProblem(ProblemCode.DECISION_DATE, () -> decide(new Decision.Accepted("x", TODAY.minusDays(1), "Lin Mei", "", WaiverScope.PLACE)));
        assertThat(decide(new Decision.Accepted("x", TODAY, "Lin Mei", "", WaiverScope.PLACE)).findings()).isEqualTo(3);
    }

    @Test
    void deciding_nothing_is_told() {
        assertProblem(ProblemCode.DECISION_NOTHING_SELECTED, () -> decide(new Decision.ToFix("x")));
        assertThat(entries()).hasSize(1);
    }

    @Test
    void a_decision_and_its_undoing_stand_in_the_record() {
        take();
        decideFindings.decide(release.id(), List.of(1L), new Decision.ToFix(""));

        Findings.Act act = decide(new Decision.Accepted("behind a firewall", TODAY.plusDays(30), "", "", WaiverScope.PLACE));
        assertEntry(
                "finding.decided",
                String.valueOf(act.number()),
                "2 OPEN, 1 TO_FIX",
                "3 ACCEPTED ≤ 2026-12-02, Lin Mei, PLACE: behind a firewall");

        assertThat(decideFindings.undo(release.id(), act.number())).isEqualTo(3);
        assertEntry(
                "finding.undone",
                String.valueOf(act.number()),
                "3 ACCEPTED ≤ 2026-12-02, Lin Mei, PLACE: behind a firewall",
                "");
        List<AuditEntry> before = entries();
        assertThat(decideFindings.undo(release.id(), act.number())).isZero();
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void a_duplicate_is_decided_with_its_original_until_it_is_set_to_fix() {
        take();
        Decision duplicate = new Decision.DuplicateOf("", identity(1));
        decideFindings.decide(release.id(), List.of(2L), duplicate);

        assertProblem(
                ProblemCode.DECISION_ORDER,
                () -> decideFindings.decide(release.id(), List.of(2L, 3L), new Decision.Intended("so")));
        assertThat(decideFindings
                        .decide(release.id(), List.of(2L), new Decision.ToFix("after all"))
                        .findings())
                .isEqualTo(1);
    }

    @Test
    void nothing_is_a_duplicate_of_itself_of_a_duplicate_or_of_nothing() {
        take();
        Decision first = new Decision.DuplicateOf("", identity(1));

        assertProblem(
                ProblemCode.DECISION_DUPLICATE, () -> decideFindings.decide(release.id(), List.of(1L, 2L), first));
        assertProblem(
                ProblemCode.DECISION_DUPLICATE,
                () -> decideFindings.decide(
                        release.id(), List.of(2L), new Decision.DuplicateOf("", "0".repeat(32))));
        decideFindings.decide(release.id(), List.of(2L), first);
        assertProblem(
                ProblemCode.DECISION_DUPLICATE,
                () -> decideFindings.decide(release.id(), List.of(3L), new Decision.DuplicateOf("", identity(2))));
        assertProblem(
                ProblemCode.DECISION_DUPLICATE,
                () -> decideFindings.decide(release.id(), List.of(1L), new Decision.DuplicateOf("", identity(3))));
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_APPLICABLE", "INTENDED"})
    void an_answer_that_needs_a_note_is_not_taken_without(AnswerValue value) {
        assertProblem(
                ProblemCode.ANSWER_NOTE_MISSING, () -> answerItems.answer(release.id(), "REL-1", value, " "));
        assertThat(answerItems.answer(release.id(), "REL-1", value, "因为").note()).isEqualTo("因为");
    }

    @Test
    void an_unknown_item_has_no_answer() {
        assertProblem(
                ProblemCode.ITEM_UNKNOWN, () -> answerItems.answer(release.id(), "REL-99", AnswerValue.PASS, ""));
        assertProblem(ProblemCode.ITEM_UNKNOWN, () -> answerItems.takeProposal(release.id(), "REL-99"));
    }

    @Test
    void an_answer_keeps_what_the_evidence_proposed() {
        takeFailedFeedback();

        Answer taken = answerItems.takeProposal(release.id(), "REL-1");
        Answer overruled = answerItems.answer(release.id(), "REL-1", AnswerValue.PASS, "told by phone");

        assertThat(taken.value()).isEqualTo(AnswerValue.FAIL);
        assertThat(taken.origin()).isEqualTo(AnswerOrigin.RULE);
        assertThat(taken.textHash()).isEqualTo(POLICY.item("REL-1").orElseThrow().textHash());
        assertThat(overruled.origin()).isEqualTo(AnswerOrigin.RULE_OVERRULED);
        assertEntry("item.answered", "REL-1", "FAIL", "PASS: told by phone");
    }

    @Test
    void where_nothing_is_proposed_nothing_is_taken_over() {
        assertProblem(ProblemCode.ANSWER_NO_PROPOSAL, () -> answerItems.takeProposal(release.id(), "REL-1"));
    }

    @Test
    void a_withdrawn_answer_gives_way_to_the_one_before() {
        answerItems.answer(release.id(), "REL-1", AnswerValue.FAIL, "first");
        answerItems.answer(release.id(), "REL-1", AnswerValue.PASS, "second");

        assertThat(answerItems.undo(release.id(), "REL-1")).isTrue();

        assertEntry("item.withdrawn", "REL-1", "PASS: second", "FAIL: first");
        assertThat(answerItems.undo(release.id(), "REL-1")).isTrue();
        assertThat(answerItems.undo(release.id(), "REL-1")).isFalse();
        assertThat(store.<Boolean>read(session -> session.reviews().answers(release.id(), 1).isEmpty()))
                .isTrue();
    }

    @Test
    void the_record_is_whole_and_its_head_is_told() throws InterruptedException {
        answerItems.answer(release.id(), "REL-1", AnswerValue.FAIL, "x");

        CheckHistory.Result result = new CheckHistory(store).check(Progress.SILENT);

        assertThat(result)
                .isEqualTo(new CheckHistory.Result(
                        true, 2, entries().getFirst().hash(), Message.of("record.whole", 2L), List.of()));
    }

    @Test
    void a_record_without_an_entry_is_told_as_such(@TempDir Path empty) throws InterruptedException {
        try (Store other = SqliteStore.open(empty)) {
            assertThat(new CheckHistory(other).check(Progress.SILENT))
                    .isEqualTo(new CheckHistory.Result(true, 0, Chain.START, Message.of("record.empty"), List.of()));
        }
    }

    private String identity(long finding) {
        return store.read(session -> session.findings().details(finding))
                .orElseThrow()
                .finding()
                .identity();
    }

    private Findings.Act decide(Decision decision) {
        return decideFindings.decide(FindingQuery.all(release.id(), 1), decision);
    }

    private void take() {
        try {
            Path report = TrivySample.write(folder.resolve("trivy.json"), 3, 1);
            new ImportEvidence(store, Formats.importers(), CLOCK, () -> "Lin Mei")
                    .take(release.id(), List.of(report), Progress.SILENT, _ -> {});
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void takeFailedFeedback() {
        Format format = new Format("azure-vm-selftest-json", EvidenceKind.FEEDBACK, "Azure");
        store.write("Lin Mei", session -> {
            long id = session.evidence().open(feedback(0, format, ""));
            FeedbackItem item = new FeedbackItem(
                    "azure", "48", "Bash History", FeedbackResult.FAILED, "Failed", "", "");
            session.evidence().addFeedback(id, List.of(item));
            session.evidence().finish(feedback(id, format, "ab".repeat(32)));
            return id;
        });
    }

    private Evidence feedback(long id, Format format, String sha256) {
        return new Evidence(
                id, release.id(), 1, "selftest.json", 1, sha256, format, NOW, "Lin Mei", Counts.NONE, null);
    }

    private void assertEntry(String action, String subject, String before, String after) {
        assertThat(entries().getFirst())
                .extracting(AuditEntry::action, AuditEntry::subject, AuditEntry::before, AuditEntry::after)
                .containsExactly(action, subject, before, after);
    }

    private static ProblemException assertProblem(ProblemCode code, Runnable work) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, work::run);
        assertThat(thrown.problem().code()).isEqualTo(code);
        return thrown;
    }

    private List<AuditEntry> entries() {
        return store.read(session -> session.audit().before(Long.MAX_VALUE, 0, 100));
    }
}
