package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.definition.Checklists;
import io.countersign.definition.KnowledgeFiles;
import io.countersign.logic.knowledge.Knowledge;
import io.countersign.model.audit.AuditEntry;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.FeedbackResult;
import io.countersign.model.evidence.Format;
import io.countersign.model.feedback.BlacklistEntry;
import io.countersign.model.feedback.FeedbackAnswer;
import io.countersign.model.feedback.FeedbackKey;
import io.countersign.model.feedback.FeedbackReply;
import io.countersign.model.feedback.FeedbackState;
import io.countersign.model.feedback.LedgerItem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.review.DocumentationReview;
import io.countersign.model.signoff.Blocker;
import io.countersign.store.Store;
import io.countersign.store.jdbc.SqliteStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerFeedbackTest {
    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final FeedbackKey SWAP = new FeedbackKey("azure", "41", "");
    private static final FeedbackKey KEYS = new FeedbackKey("azure", "42", "root");

    @TempDir
    private Path folder;

    private Store store;
    private AnswerFeedback feedback;
    private KeepBlacklist blacklist;
    private AssessRelease assess;
    private Release release;
    private int files;

    @BeforeEach
    void openRelease() {
        store = SqliteStore.open(folder, CLOCK);
        feedback = new AnswerFeedback(store, CLOCK, () -> "Lin Mei");
        blacklist = new KeepBlacklist(store, CLOCK, () -> "Lin Mei");
        assess = new AssessRelease(
                store,
                _ -> new Checklists().policy(),
                _ -> new DocumentationReview(Map.of(), List.of()),
                () -> new Knowledge(KnowledgeFiles.shipped()),
                CLOCK);
        release = new CreateRelease(store, CLOCK, () -> "Lin Mei")
                .create("WordPress", "6.8", "b7", "Ubuntu 24.04", List.of(new Image("azure", "wp-1", "")));
        takeIn(1, FeedbackResult.FAILED);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void an_answer_is_there_again_after_a_restart() {
        feedback.answer(release.id(), List.of(SWAP), FeedbackReply.FIXED, " rebuilt without swap ");
        store.close();
        store = SqliteStore.open(folder, CLOCK);

        LedgerItem item = new AnswerFeedback(store, CLOCK, () -> "").ledger(release.id()).item(SWAP).orElseThrow();

        assertThat(item.answer())
                .contains(new FeedbackAnswer(SWAP, 1, FeedbackReply.FIXED, "rebuilt without swap", "Lin Mei", NOW));
        assertThat(item.state()).isEqualTo(FeedbackState.ANSWERED);
    }

    @Test
    void the_record_says_what_was_said_before_and_now() {
        feedback.answer(release.id(), List.of(KEYS), FeedbackReply.QUESTION, "which file?");
        feedback.answer(release.id(), List.of(KEYS), FeedbackReply.FIXED, "");

        AuditEntry head = store.read(session -> session.audit().head()).orElseThrow();

        assertThat(head.action()).isEqualTo("feedback.answered");
        assertThat(head.subject()).isEqualTo("azure 42 root");
        assertThat(head.before()).isEqualTo("QUESTION: which file?");
        assertThat(head.after()).isEqualTo("FIXED");
    }

    @Test
    void one_word_answers_many_and_undo_takes_it_back_from_each() {
        feedback.answer(release.id(), List.of(SWAP, KEYS), FeedbackReply.WILL_NOT_FIX, "needed for builds");
        assertThat(states()).containsOnly(FeedbackState.ANSWERED);

        assertThat(feedback.undo(release.id(), List.of(SWAP, KEYS))).isEqualTo(2);

        assertThat(states()).containsOnly(FeedbackState.RAISED);
        assertThat(feedback.undo(release.id(), List.of(SWAP, KEYS))).isZero();
    }

    @Test
    void undo_lets_the_answer_before_stand() {
        feedback.answer(release.id(), List.of(SWAP), FeedbackReply.QUESTION, "why?");
        feedback.answer(release.id(), List.of(SWAP), FeedbackReply.FIXED, "");

        feedback.undo(release.id(), List.of(SWAP));

        assertThat(feedback.ledger(release.id()).item(SWAP).orElseThrow().answer().orElseThrow().reply())
                .isEqualTo(FeedbackReply.QUESTION);
    }

    @Test
    void undo_does_not_reach_into_an_earlier_round() {
        feedback.answer(release.id(), List.of(SWAP), FeedbackReply.FIXED, "");
        nextRound();

        assertThat(feedback.undo(release.id(), List.of(SWAP))).isZero();
    }

    @Test
    void what_needs_a_reason_is_not_recorded_without_one() {
        assertProblem(ProblemCode.FEEDBACK_NOTE_MISSING, SWAP, FeedbackReply.NOT_FIXED, " ");
        assertThat(states()).containsOnly(FeedbackState.RAISED);
    }

    @Test
    void what_nobody_raised_is_not_answered_and_nothing_of_the_act_is_kept() {
        ProblemException problem = catchThrowableOfType(
                ProblemException.class,
                () -> feedback.answer(
                        release.id(),
                        List.of(SWAP, new FeedbackKey("azure", "99", "")),
                        FeedbackReply.FIXED,
                        ""));

        assertThat(problem.problem().code()).isEqualTo(ProblemCode.FEEDBACK_UNKNOWN);
        assertThat(states()).containsOnly(FeedbackState.RAISED);
    }

    @Test
    void what_is_accepted_is_not_answered_any_more() {
        nextRound();
        takeIn(2, FeedbackResult.PASSED);

        assertThat(states()).containsOnly(FeedbackState.ACCEPTED);
        assertProblem(ProblemCode.FEEDBACK_SETTLED, SWAP, FeedbackReply.FIXED, "");
    }

    @Test
    void failed_checks_block_until_they_are_worked_off_and_again_when_they_come_back() {
        assertThat(blockers(Blocker.Kind.FEEDBACK)).containsExactly("assess.gate.raised 2");

        feedback.answer(release.id(), List.of(SWAP, KEYS), FeedbackReply.FIXED, "");
        assertThat(blockers(Blocker.Kind.FEEDBACK)).isEmpty();

        nextRound();
        takeIn(2, FeedbackResult.FAILED);
        assertThat(blockers(Blocker.Kind.FEEDBACK)).containsExactly("assess.gate.raised-again 2");
    }

    @Test
    void listed_software_blocks_every_release_that_contains_it_until_it_is_taken_off() {
        addPackage("redis-server");
        BlacklistEntry entry = blacklist.add("Redis-Server", "huawei", null, "", "notice 7");

        assertThat(entry.since()).isEqualTo(LocalDate.parse("2026-11-02"));
        assertThat(blockers(Blocker.Kind.BLACKLIST)).containsExactly("assess.gate.blacklisted 1");
        assertThat(blacklist.releasesWith(entry)).extracting(Release::id).containsExactly(release.id());

        blacklist.remove(entry.id());
        assertThat(blockers(Blocker.Kind.BLACKLIST)).isEmpty();
        assertThat(blacklist.all()).isEmpty();
    }

    @Test
    void a_listed_product_blocks_without_any_inventory() {
        blacklist.add("wordpress", "tencent", LocalDate.parse("2026-10-01"), "", "");

        assertThat(blockers(Blocker.Kind.BLACKLIST)).hasSize(1);
    }

    @Test
    void a_package_that_only_begins_like_listed_software_blocks_nothing() {
        addPackage("redis-tools");
        BlacklistEntry entry = blacklist.add("redis", "huawei", null, "", "");

        assertThat(blockers(Blocker.Kind.BLACKLIST)).isEmpty();
        assertThat(blacklist.releasesWith(entry)).isEmpty();
    }

    @Test
    void a_listing_without_a_name_or_platform_and_an_unknown_number_are_refused() {
        assertThat(catchThrowableOfType(ProblemException.class, () -> blacklist.add(" ", "aws", null, "", ""))
                        .problem()
                        .code())
                .isEqualTo(ProblemCode.BLACKLIST_INCOMPLETE);
        assertThat(catchThrowableOfType(ProblemException.class, () -> blacklist.remove(5))
                        .problem()
                        .code())
                .isEqualTo(ProblemCode.BLACKLIST_UNKNOWN);
    }

    private void assertProblem(ProblemCode code, FeedbackKey item, FeedbackReply reply, String note) {
        ProblemException problem = catchThrowableOfType(
                ProblemException.class, () -> feedback.answer(release.id(), List.of(item), reply, note));
        assertThat(problem.problem().code()).isEqualTo(code);
    }

    private List<FeedbackState> states() {
        return feedback.ledger(release.id()).items().stream()
                .map(LedgerItem::state)
                .toList();
    }

    private List<String> blockers(Blocker.Kind kind) {
        return assess.assess(release.id()).blockers().stream()
                .filter(blocker -> blocker.kind() == kind)
                .map(blocker -> blocker.text().key() + " " + blocker.count())
                .toList();
    }

    private void nextRound() {
        new OpenRound(store, CLOCK, () -> "Lin Mei").open(release.id(), List.of());
    }

    private void takeIn(int round, FeedbackResult result) {
        List<FeedbackItem> items = List.of(item("41", "", result), item("42", "root", result));
        write(round, EvidenceKind.FEEDBACK, id -> store.write("Lin Mei", session -> {
            session.evidence().addFeedback(id, items);
            return id;
        }));
    }

    private void addPackage(String name) {
        write(1, EvidenceKind.SCAN, id -> store.write("Lin Mei", session -> {
            session.evidence().addFacts(id, List.of(new Fact.InstalledPackage("deb", name, "7.0", "")));
            return id;
        }));
    }

    private void write(int round, EvidenceKind kind, LongConsumer fill) {
        files++;
        Evidence draft = evidence(0, round, kind);
        long id = store.write("Lin Mei", session -> session.evidence().open(draft));
        fill.accept(id);
        store.write("Lin Mei", session -> {
            session.evidence().finish(evidence(id, round, kind));
            return id;
        });
    }

    private Evidence evidence(long id, int round, EvidenceKind kind) {
        return new Evidence(
                id,
                release.id(),
                round,
                files + ".json",
                10,
                "%064d".formatted(files),
                new Format("azure-selftest", kind, "Azure self-test"),
                NOW,
                "Lin Mei",
                Counts.NONE,
                null);
    }

    private static FeedbackItem item(String check, String subject, FeedbackResult result) {
        return new FeedbackItem("Azure", check, "Swap partition", result, "Failed", subject, "Found one.");
    }
}
