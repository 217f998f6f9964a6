package io.countersign.model.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.definition.Checklists;
import io.countersign.model.checklist.Item;
import io.countersign.model.message.Message;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerStandingTest {
    private static final Item ITEM = new Checklists().policy().item("REL-3").orElseThrow();
    private static final Message TEXT = Message.of("assess.reviewer");

    @Test
    void an_answer_asks_again_where_the_passages_that_it_rests_on_have_changed() {
        Answer answer = answer(AnswerValue.PASS, assessment(7, "Change the password.").quotesHash());

        assertThat(standing(answer, assessment(7, "Change the password."))).isEqualTo(AnswerStanding.STANDS);
        assertThat(standing(answer, assessment(9, "Change the password."))).isEqualTo(AnswerStanding.STANDS);
        assertThat(standing(answer, assessment(7, "You may change the password.")))
                .isEqualTo(AnswerStanding.QUOTES_CHANGED);
        assertThat(AnswerStanding.QUOTES_CHANGED.asks()).isTrue();
    }

    @Test
    void what_is_not_applicable_rests_on_no_passage() {
        Answer answer = answer(AnswerValue.NOT_APPLICABLE, assessment(7, "Change the password.").quotesHash());

        assertThat(standing(answer, assessment(7, "Another."))).isEqualTo(AnswerStanding.STANDS);
    }

    @Test
    void a_report_has_no_passages() {
        Citation report = new Citation("nmap.xml", 0, "22/tcp");

        assertThat(new Assessment(ITEM.id(), AssessmentResult.PASS, TEXT, List.of(
                new Ground(AssessmentResult.PASS, TEXT, List.of(report)))).quotesHash()).isEmpty();
    }

    private static AnswerStanding standing(Answer answer, Assessment now) {
        return AnswerStanding.of(answer, ITEM, now, 1);
    }

    private static Answer answer(AnswerValue value, String quotes) {
        return new Answer(
                ITEM.id(), ITEM.textHash(), value, "", AssessmentResult.PASS, "Lin Mei", Instant.EPOCH, 1, quotes);
    }

    private static Assessment assessment(int line, String words) {
        Citation page = new Citation("docs/en/start.md", line, words);
        return new Assessment(ITEM.id(), AssessmentResult.PASS, TEXT, List.of(
                new Ground(AssessmentResult.PASS, TEXT, List.of(page))));
    }
}
