package io.countersign.ui.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.feedback.FeedbackReply;
import io.countersign.model.feedback.FeedbackState;
import io.countersign.model.feedback.LedgerItem;
import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.ui.task.Tasks;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedbackViewModelTest {
    private final KeptLedger kept = new KeptLedger();
    private final FeedbackViewModel model =
            new FeedbackViewModel(kept, Tasks.direct(), InstantSource.fixed(KeptLedger.NOW));

    @BeforeEach
    void open() {
        model.open(7);
    }

    @Test
    void each_filter_shows_its_items() {
        assertThat(model.items()).hasSize(7);

        model.show().set(Show.OPEN);
        assertThat(model.items()).hasSize(5).noneMatch(item -> item.state() == FeedbackState.ACCEPTED);

        model.show().set(Show.BLOCKING);
        assertThat(model.items())
                .extracting(item -> item.key().check())
                .containsExactly("CVE_CRITICAL", "48", "hss-vul");
    }

    @Test
    void an_answer_is_recorded_and_taken_back() {
        model.begin(FeedbackReply.FIXED);
        model.note().set("mirror updated");
        model.record(List.of(KeptLedger.MYSQL));

        assertThat(mysql().state()).isEqualTo(FeedbackState.ANSWERED);
        assertThat(model.reply().get()).isNull();
        assertThat(model.note().get()).isEmpty();
        assertThat(model.outcome().get()).isEqualTo(Message.of("feedback.answered", 1));

        model.undo();
        assertThat(mysql().state()).isEqualTo(FeedbackState.RAISED_AGAIN);

        model.redo();
        assertThat(mysql().state()).isEqualTo(FeedbackState.ANSWERED);
        assertThat(model.outcome().get()).isEqualTo(Message.of("feedback.redo.done", 1));

        model.redo();
        assertThat(model.outcome().get()).isEqualTo(Message.of("feedback.redo.nothing"));

        model.undo();
        model.undo();
        assertThat(model.outcome().get()).isEqualTo(Message.of("feedback.undo.nothing"));
    }

    @Test
    void an_answer_that_is_refused_stays_to_be_mended() {
        model.begin(FeedbackReply.QUESTION);
        model.record(List.of(KeptLedger.MYSQL));

        assertThat(Objects.requireNonNull(model.problem().get()).code()).isEqualTo(ProblemCode.FEEDBACK_NOTE_MISSING);
        assertThat(model.reply().get()).isEqualTo(FeedbackReply.QUESTION);
    }

    @Test
    void another_release_forgets_what_could_be_taken_back() {
        model.begin(FeedbackReply.FIXED);
        model.record(List.of(KeptLedger.MYSQL));
        int given = kept.answers.size();

        model.open(8);
        model.undo();

        assertThat(kept.answers).hasSize(given);
    }

    private LedgerItem mysql() {
        return model.review().get().ledger().item(KeptLedger.MYSQL).orElseThrow();
    }
}
