package io.countersign.ui.shell;

import io.countersign.model.message.Message;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.Prose;
import io.countersign.ui.control.Sheet;
import io.countersign.ui.task.PaceWords;
import io.countersign.ui.task.Task;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Asks what is to become of work that stores something, where the window would close in the middle of it. When that work
/// is done before an answer comes, the window closes by itself.
final class ClosingSheet {
    private static final double WIDTH = 44;

    private final List<Task> writing;
    private final Runnable close;
    private final Sheet sheet;
    private final ActionButton stay;

    /// @param writing the work
    /// @param close closes the window
    ClosingSheet(Messages messages, Actions actions, List<Task> writing, Runnable close) {
        this.writing = List.copyOf(writing);
        this.close = close;
        sheet = new Sheet(Message.of("shell.closing"), messages, actions, WIDTH);
        Action staying = Action.always("shell.closing.stay", Message.of("shell.closing.stay"), Chord.of("Esc"), sheet::close);
        Action stopping = Action.always(
                "shell.closing.stop", Message.of("shell.closing.stop"), Chord.of("Ctrl+Enter"), this::stop);
        sheet.key(stopping);
        stay = new ActionButton(staying, messages).primary();
        VBox body = new VBox(new Prose(messages.text("shell.closing.why")));
        PaceWords pace = new PaceWords(messages);
        for (Task task : this.writing) {
            Prose line = new Prose(pace.words(task), "muted");
            task.reportProperty().addListener(_ -> line.setText(pace.words(task)));
            task.stateProperty().addListener(_ -> ended());
            body.getChildren().add(line);
        }
        body.getStyleClass().addAll("column", "sheet-body");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        sheet.head(messages.text("shell.closing"), "");
        sheet.body(body).footer(gap, new ActionButton(stopping, messages), stay);
    }

    void open(StackPane root) {
        sheet.open(root, stay);
    }

    private void ended() {
        if (sheet.isOpen() && writing.stream().allMatch(task -> task.stateProperty().get() == Task.State.DONE)) {
            sheet.close();
            close.run();
        }
    }

    /// Of what was interrupted nothing stays: the store waits for that when it is closed.
    private void stop() {
        sheet.close();
        writing.forEach(Task::cancel);
        close.run();
    }
}
