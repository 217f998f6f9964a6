package io.countersign.logic.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.logic.assess.GateInput.Severe;
import io.countersign.model.checklist.Item;
import io.countersign.model.feedback.Ledger;
import io.countersign.model.message.Message;
import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.signoff.Blocker.Kind;
import io.countersign.model.signoff.Blocker;
import io.countersign.model.signoff.Language;
import io.countersign.text.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GateTest {
    private static final Ledger EMPTY = new Ledger(1, List.of());
    private static final Severe NONE = new Severe(0, 0);

    private final Map<String, Answer> answers = new HashMap<>();

    GateTest() {
        Round.POLICY.items().filter(Item::mandatory).forEach(item -> answer(item, AnswerValue.PASS, item.textHash()));
    }

    @Test
    void a_round_with_every_mandatory_answer_is_kept_from_nothing() {
        assertThat(blockers(NONE, NONE, 0, 1, true)).isEmpty();
    }

    @Test
    void a_missing_answer_blocks_where_the_item_is_mandatory() {
        answers.remove("REL-2");
        answers.remove("SVC-1");

        assertThat(texts(blockers(NONE, NONE, 0, 1, true)))
                .containsExactly("ITEM REL-2 1: REL-2 is mandatory and has no answer.");
    }

    @ParameterizedTest
    @EnumSource(AnswerValue.class)
    void fail_blocks_and_every_other_answer_does_not(AnswerValue value) {
        Item item = Round.POLICY.item("REL-2").orElseThrow();
        answer(item, value, item.textHash());

        assertThat(blockers(NONE, NONE, 0, 1, true)).hasSize(value == AnswerValue.FAIL ? 1 : 0);
    }

    @Test
    void an_answer_to_a_text_that_has_changed_since_counts_as_missing() {
        answer(Round.POLICY.item("REL-2").orElseThrow(), AnswerValue.PASS, "another");

        assertThat(texts(blockers(NONE, NONE, 0, 1, true)))
                .containsExactly("ITEM REL-2 1: REL-2 was answered before its text changed. Confirm the answer.");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 0, 0, 1, true, 'FINDINGS  1: Findings without a decision: 1 critical, 0 high.'",
        "0, 1234, 0, 0, 0, 1, true, 'FINDINGS  1234: Findings without a decision: 0 critical, 1,234 high.'",
        "0, 0, 2, 3, 0, 1, true, 'FINDINGS  5: Findings still to be fixed: 2 critical, 3 high.'",
        "0, 0, 0, 0, 1, 1, true, WAIVER  1: One waiver is past the last day.",
        "0, 0, 0, 0, 4, 1, true, WAIVER  4: 4 waivers are past the last day.",
        "0, 0, 0, 0, 0, 0, true, EVIDENCE  1: The round has no evidence.",
        "0, 0, 0, 0, 0, 1, false, CHAIN  1: The record’s chain is broken. What was decided cannot be proved."
    })
    void each_thing_that_blocks_is_told_and_counted(
            long critical,
            long high,
            long criticalToFix,
            long highToFix,
            long waivers,
            long evidence,
            boolean chain,
            String expected) {
        List<Blocker> blockers =
                blockers(new Severe(critical, high), new Severe(criticalToFix, highToFix), waivers, evidence, chain);

        assertThat(texts(blockers)).containsExactly(expected);
    }

    @Test
    void an_empty_round_is_blocked_by_all_at_once() {
        answers.clear();

        assertThat(blockers(new Severe(1, 1), new Severe(1, 1), 1, 0, false))
                .extracting(Blocker::kind)
                .startsWith(Kind.CHAIN, Kind.EVIDENCE, Kind.FINDINGS, Kind.FINDINGS, Kind.WAIVER, Kind.ITEM)
                .hasSize(5 + 33);
    }

    private List<Blocker> blockers(Severe undecided, Severe toFix, long waivers, long evidence, boolean chain) {
        return Gate.blockers(new GateInput(
                Round.POLICY, 1, answers, Map.of(), undecided, toFix, waivers, 0, EMPTY, List.of(), evidence, chain));
    }

    @ParameterizedTest
    @CsvSource({
        "PASS, PASS, 1, PASS, ''",
        "PASS, PASS, 1, FAIL, 'ITEM REL-2 1: REL-2: the evidence now says the opposite of the answer. Look again and answer anew.'",
        "PASS, FAIL, 1, FAIL, ''",
        "INTENDED, PASS, 1, FAIL, ''",
        "PASS, PASS, 1, NEEDS_REVIEW, ''",
        "PASS, NEEDS_REVIEW, 1, NOT_EVALUATED, ''",
        "PASS, PASS, 1, NOT_EVALUATED, 'ITEM REL-2 1: REL-2 was answered in round 1 from evidence that this round does not have. Repeat the evidence or answer anew.'",
        "PASS, PASS, 2, NOT_EVALUATED, ''"
    })
    void an_answer_is_raised_where_evidence_speaks_against_it_or_is_gone(
            AnswerValue value, AssessmentResult proposed, int round, AssessmentResult now, String expected) {
        Item item = Round.POLICY.item("REL-2").orElseThrow();
        answers.put(
                item.id(), new Answer(item.id(), item.textHash(), value, "", proposed, "Lin Mei", Round.NOW, round));
        Assessment assessment = new Assessment(item.id(), now, Message.of("assess.gate.chain"), List.of());

        List<Blocker> blockers = Gate.blockers(new GateInput(
                Round.POLICY, 2, answers, Map.of(item.id(), assessment), NONE, NONE, 0, 0, EMPTY, List.of(), 1, true));

        assertThat(texts(blockers)).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void decisions_on_what_has_changed_block() {
        List<Blocker> blockers =
                Gate.blockers(new GateInput(Round.POLICY, 1, answers, Map.of(), NONE, NONE, 0, 3, EMPTY, List.of(), 1, true));

        assertThat(texts(blockers))
                .containsExactly(
                        "CONFIRMATION  3: 3 decisions are about something that has changed since. Look again and confirm.");
    }

    private void answer(Item item, AnswerValue value, String textHash) {
        answers.put(
                item.id(),
                new Answer(item.id(), textHash, value, "", AssessmentResult.NOT_EVALUATED, "Lin Mei", Round.NOW, 1));
    }

    private static List<String> texts(List<Blocker> blockers) {
        Messages messages = new Messages(Language.ENGLISH);
        blockers.forEach(blocker -> assertThat(new Messages(Language.CHINESE).text(blocker.text())).isNotBlank());
        return blockers.stream()
                .map(blocker -> blocker.kind() + " " + blocker.subject() + " " + blocker.count() + ": "
                        + messages.text(blocker.text()))
                .toList();
    }
}
