package io.countersign.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Language;
import io.countersign.text.Messages;
import io.countersign.ui.task.Tasks;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TaskCardsTest {
    private final Tasks tasks = Tasks.direct();

    @Test
    void what_fails_for_the_same_reason_is_told_on_one_card_and_forgotten_with_it() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            TaskCards cards = new TaskCards(tasks, Messages.forWindow(Language.ENGLISH));
            fail(ProblemCode.DATABASE_FULL);
            fail(ProblemCode.DATABASE_FULL);
            fail(ProblemCode.UNEXPECTED);

            assertThat(cards.getChildren()).hasSize(2);
            HBox foot = (HBox) ((FailureCard) cards.getChildren().getFirst()).getChildren().getLast();
            assertThat(((Label) foot.getChildren().getFirst()).getText())
                    .isEqualTo("1 other task failed for the same reason");

            ((Button) foot.getChildren().getLast()).fire();
            assertThat(cards.getChildren()).hasSize(1);
            assertThat(tasks.running()).hasSize(1);
            return cards;
        });
    }

    private void fail(ProblemCode code) {
        tasks.run(
                Message.of("shell.task.read"),
                _ -> {
                    throw ProblemException.of(code, "countersign.db");
                },
                _ -> {});
    }
}
