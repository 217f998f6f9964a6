package io.countersign.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.message.Message;
import io.countersign.model.signoff.Language;
import io.countersign.text.Messages;
import io.countersign.ui.action.Actions;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SheetTest {
    private final Actions actions = new Actions();
    private final Messages messages = Messages.forWindow(Language.ENGLISH);
    private int moves;

    @Test
    void of_two_sheets_the_one_above_keeps_the_focus() {
        Button under = new Button("Under");
        Button above = new Button("Above");
        Scene scene = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            StackPane window = new StackPane();
            Scene made = new Scene(window, 600, 400);
            sheet(under).open(window, under);
            sheet(above).open(window, above);
            made.focusOwnerProperty().addListener(_ -> moves++);
            under.requestFocus();
            return made;
        });
        WaitForAsyncUtils.waitForFxEvents();

        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            assertThat(scene.getFocusOwner()).isEqualTo(above);
            assertThat(moves).isEqualTo(2);
            return scene;
        });
    }

    private Sheet sheet(Button first) {
        return new Sheet(Message.of("shell.news"), messages, actions, 20).body(first);
    }
}
