package io.countersign.logic.feedback;

import static io.countersign.model.evidence.FeedbackResult.EXEMPT;
import static io.countersign.model.evidence.FeedbackResult.FAILED;
import static io.countersign.model.evidence.FeedbackResult.NOT_EXECUTED;
import static io.countersign.model.evidence.FeedbackResult.PASSED;
import static io.countersign.model.evidence.FeedbackResult.WARNING;
import static io.countersign.model.feedback.FeedbackReply.FIXED;
import static io.countersign.model.feedback.FeedbackReply.NOT_FIXED;
import static io.countersign.model.feedback.FeedbackReply.QUESTION;
import static io.countersign.model.feedback.FeedbackReply.WILL_NOT_FIX;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.FeedbackResult;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.feedback.FeedbackAnswer;
import io.countersign.model.feedback.FeedbackKey;
import io.countersign.model.feedback.FeedbackOutcome;
import io.countersign.model.feedback.FeedbackReply;
import io.countersign.model.feedback.FeedbackRow;
import io.countersign.model.feedback.FeedbackState;
import io.countersign.model.feedback.Ledger;
import io.countersign.model.feedback.LedgerCell;
import io.countersign.model.feedback.LedgerItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgersTest {
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final FeedbackKey SWAP = new FeedbackKey("azure", "41", "");

    private final TreeMap<Integer, List<FeedbackRow>> rows = new TreeMap<>();
    private final TreeMap<Integer, List<FeedbackAnswer>> answers = new TreeMap<>();
    private int rounds = 1;
    private int hour;

    @Test
    void what_nobody_answered_is_raised_and_blocks() {
        says(1, FAILED);

        assertThat(item().state()).isEqualTo(FeedbackState.RAISED);
        assertThat(item().blocks()).isTrue();
    }

    @Test
    void a_check_that_only_passed_is_no_item() {
        says(1, PASSED);

        assertThat(ledger().items()).isEmpty();
    }

    @Test
    void a_warning_keeps_nothing_from_approval() {
        says(1, WARNING);

        assertThat(item().state()).isEqualTo(FeedbackState.RAISED);
        assertThat(item().blocks()).isFalse();
    }

    @Test
    void the_same_check_that_passes_in_a_later_round_closes_it() {
        says(1, FAILED);
        answer(1, FIXED);
        says(2, PASSED);

        assertThat(item().state()).isEqualTo(FeedbackState.ACCEPTED);
        assertThat(outcomes()).containsExactly(FeedbackOutcome.RAISED, FeedbackOutcome.PASSED);
    }

    @Test
    void silence_proves_nothing() {
        says(1, FAILED);
        rounds = 2;

        assertThat(item().state()).isEqualTo(FeedbackState.RAISED);
        assertThat(outcomes()).containsExactly(FeedbackOutcome.RAISED, FeedbackOutcome.SILENT);
    }

    @Test
    void another_check_that_passes_proves_nothing() {
        says(1, FAILED);
        row(2, "azure", "44", "", PASSED);

        assertThat(item().state()).isEqualTo(FeedbackState.RAISED);
    }

    @Test
    void another_platform_that_passes_proves_nothing() {
        says(1, FAILED);
        row(2, "aws", "41", "", PASSED);

        assertThat(item().state()).isEqualTo(FeedbackState.RAISED);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_EXECUTED", "EXEMPT", "INFO"})
    void a_check_that_did_not_come_to_a_pass_closes_nothing(FeedbackResult result) {
        says(1, FAILED);
        says(2, result);

        assertThat(item().state()).isEqualTo(FeedbackState.RAISED);
    }

    @Test
    void an_exemption_is_shown_as_one() {
        says(1, FAILED);
        says(2, EXEMPT);

        assertThat(outcomes()).containsExactly(FeedbackOutcome.RAISED, FeedbackOutcome.EXEMPT);
    }

    @Test
    void a_pass_in_the_round_that_raised_it_closes_nothing() {
        says(1, FAILED);
        says(1, PASSED);

        assertThat(item().state()).isEqualTo(FeedbackState.RAISED);
    }

    @Test
    void of_a_later_round_the_newest_file_counts() {
        says(1, FAILED);
        says(2, FAILED);
        says(2, PASSED);

        assertThat(item().state()).isEqualTo(FeedbackState.ACCEPTED);
    }

    @Test
    void a_pass_that_is_older_than_a_failure_of_the_same_round_counts_for_nothing() {
        says(1, FAILED);
        says(2, PASSED);
        says(2, FAILED);

        assertThat(item().state()).isEqualTo(FeedbackState.RAISED);
    }

    @Test
    void a_check_that_passes_for_one_subject_and_fails_for_another_is_told_apart() {
        row(1, "digitalocean", "keys", "alice", FAILED);
        row(1, "digitalocean", "keys", "bob", FAILED);
        hour++;
        together(2, "digitalocean", "keys", "alice", PASSED, "bob", FAILED);

        assertThat(ledger().items())
                .extracting(item -> item.key().subject() + " " + item.state())
                .containsExactly("alice ACCEPTED", "bob RAISED");
    }

    @Test
    void a_check_that_still_fails_elsewhere_does_not_close_what_it_no_longer_names() {
        row(1, "digitalocean", "keys", "alice", FAILED);
        hour++;
        together(2, "digitalocean", "keys", "bob", FAILED, "carol", PASSED);

        assertThat(item(new FeedbackKey("digitalocean", "keys", "alice")).state())
                .isEqualTo(FeedbackState.RAISED);
    }

    @Test
    void a_check_that_passes_throughout_closes_what_it_no_longer_names() {
        row(1, "digitalocean", "keys", "alice", FAILED);
        row(2, "digitalocean", "keys", "bob", PASSED);

        assertThat(item(new FeedbackKey("digitalocean", "keys", "alice")).state())
                .isEqualTo(FeedbackState.ACCEPTED);
    }

    @Test
    void raised_after_it_was_called_fixed_it_is_marked_and_blocks() {
        says(1, FAILED);
        answer(1, FIXED);
        says(2, FAILED);

        assertThat(item().state()).isEqualTo(FeedbackState.RAISED_AGAIN);
        assertThat(item().blocks()).isTrue();
        assertThat(outcomes()).containsExactly(FeedbackOutcome.RAISED, FeedbackOutcome.RAISED_AGAIN);
    }

    @Test
    void raised_after_a_silent_round_the_word_is_not_forgotten() {
        says(1, FAILED);
        answer(1, FIXED);
        says(3, FAILED);

        assertThat(item().state()).isEqualTo(FeedbackState.RAISED_AGAIN);
    }

    @Test
    void raised_in_the_same_round_by_a_later_file_after_it_was_called_fixed_it_is_marked() {
        says(1, FAILED);
        answer(1, FIXED);
        says(1, FAILED);

        assertThat(item().state()).isEqualTo(FeedbackState.RAISED_AGAIN);
    }

    @Test
    void raised_after_it_was_accepted_it_is_marked() {
        says(1, FAILED);
        says(2, PASSED);
        says(3, FAILED);

        assertThat(item().state()).isEqualTo(FeedbackState.RAISED_AGAIN);
    }

    @Test
    void a_new_answer_to_what_was_raised_again_keeps_the_mark_of_the_round() {
        says(1, FAILED);
        answer(1, FIXED);
        says(2, FAILED);
        answer(2, FIXED);

        assertThat(item().state()).isEqualTo(FeedbackState.ANSWERED);
        assertThat(item().blocks()).isFalse();
        assertThat(outcomes()).containsExactly(FeedbackOutcome.RAISED, FeedbackOutcome.RAISED_AGAIN);
    }

    @Test
    void what_stays_as_it_is_is_raised_as_expected() {
        says(1, FAILED);
        answer(1, WILL_NOT_FIX);
        says(2, FAILED);

        assertThat(item().state()).isEqualTo(FeedbackState.ANSWERED);
        assertThat(item().blocks()).isFalse();
    }

    @Test
    void an_answer_that_leaves_it_open_blocks_and_is_asked_for_again_in_the_next_round() {
        for (FeedbackReply reply : List.of(NOT_FIXED, QUESTION)) {
            rows.clear();
            answers.clear();
            rounds = 1;
            says(1, FAILED);
            answer(1, reply);
            assertThat(item().state()).isEqualTo(FeedbackState.ANSWERED);
            assertThat(item().blocks()).isTrue();

            says(2, FAILED);
            assertThat(item().state()).isEqualTo(FeedbackState.RAISED);
        }
    }

    @Test
    void only_the_last_word_counts_as_called_fixed() {
        says(1, FAILED);
        answer(1, FIXED);
        answer(1, NOT_FIXED);
        says(2, FAILED);

        assertThat(item().state()).isEqualTo(FeedbackState.RAISED);
    }

    @Test
    void a_scan_that_claims_to_be_from_the_future_is_not_newer_than_its_import() {
        Instant future = START.plus(30, ChronoUnit.DAYS);
        rows.computeIfAbsent(1, _ -> new ArrayList<>())
                .add(new FeedbackRow(feedback("azure", "41", "", FAILED, null), file(hour++, future)));
        answer(1, FIXED);

        assertThat(item().state()).isEqualTo(FeedbackState.ANSWERED);
    }

    @Test
    void the_platform_is_the_same_in_whatever_case() {
        row(1, "Azure", "41", "", FAILED);
        says(2, PASSED);

        assertThat(item().state()).isEqualTo(FeedbackState.ACCEPTED);
    }

    @Test
    void a_day_is_past_only_when_it_is_over_and_something_is_left_to_do() {
        LocalDate day = LocalDate.parse("2026-11-20");
        rows.computeIfAbsent(1, _ -> new ArrayList<>())
                .add(new FeedbackRow(feedback("azure", "41", "", FAILED, day), file(hour++, null)));

        assertThat(item().isOverdue(day)).isFalse();
        assertThat(item().isOverdue(day.plusDays(1))).isTrue();
        says(2, PASSED);
        assertThat(item().isOverdue(day.plusDays(1))).isFalse();
    }

    @Test
    void not_run_counts_as_silence() {
        says(1, FAILED);
        says(2, NOT_EXECUTED);

        assertThat(outcomes()).containsExactly(FeedbackOutcome.RAISED, FeedbackOutcome.SILENT);
    }

    private void says(int round, FeedbackResult result) {
        row(round, "azure", "41", "", result);
    }

    private void row(int round, String platform, String check, String subject, FeedbackResult result) {
        rounds = Math.max(rounds, round);
        rows.computeIfAbsent(round, _ -> new ArrayList<>())
                .add(new FeedbackRow(feedback(platform, check, subject, result, null), file(hour++, null)));
    }

    private void together(
            int round, String platform, String check, String one, FeedbackResult first, String other, FeedbackResult next) {
        rounds = Math.max(rounds, round);
        Evidence file = file(hour++, null);
        rows.computeIfAbsent(round, _ -> new ArrayList<>())
                .addAll(List.of(
                        new FeedbackRow(feedback(platform, check, one, first, null), file),
                        new FeedbackRow(feedback(platform, check, other, next, null), file)));
    }

    private void answer(int round, FeedbackReply reply) {
        rounds = Math.max(rounds, round);
        answers.computeIfAbsent(round, _ -> new ArrayList<>())
                .add(new FeedbackAnswer(SWAP, round, reply, "because", "Lin Mei", START.plus(hour++, ChronoUnit.HOURS)));
    }

    private static FeedbackItem feedback(
            String platform,
            String check,
            String subject,
            FeedbackResult result,
            @Nullable LocalDate due) {
        return new FeedbackItem(platform, check, "Swap partition", result, "Failed", subject, "Found one.", due);
    }

    private static Evidence file(int hour, @Nullable Instant finished) {
        Instant at = START.plus(hour, ChronoUnit.HOURS);
        ScanInfo scan = new ScanInfo("self-test", "1", "", finished, true, List.of());
        Format format = new Format("azure-selftest", EvidenceKind.FEEDBACK, "Azure self-test");
        return new Evidence(
                hour + 1L, 1, 1, hour + ".json", 10, "0".repeat(64), format, at, "Lin Mei", Counts.NONE, scan);
    }

    private Ledger ledger() {
        List<RoundFeedback> all = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            all.add(new RoundFeedback(
                    round, rows.getOrDefault(round, List.of()), answers.getOrDefault(round, List.of())));
        }
        return Ledgers.of(all);
    }

    private LedgerItem item() {
        return item(SWAP);
    }

    private LedgerItem item(FeedbackKey key) {
        return ledger().item(key).orElseThrow();
    }

    private List<FeedbackOutcome> outcomes() {
        return item().cells().stream().map(LedgerCell::outcome).toList();
    }
}
