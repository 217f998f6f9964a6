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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Asks what is to become of work that stores something, where the window would close in the middle of it. When that work
/// is done before an answer comes, the window closes by itself.
final class ClosingSheet {
    private static final double WIDTH = 44;

    private final Supplier<List<Task>> writing;
    private final PaceWords pace;
    private final VBox lines = new VBox();
    private final Set<Task> watched = new LinkedHashSet<>();
    private final Runnable close;
    private final Sheet sheet;
    private final ActionButton stay;

    /// @param writing the work that is not done; one piece may be followed by the next
    /// @param close closes the window
    ClosingSheet(Messages messages, Actions actions, Supplier<List<Task>> writing, Runnable close) {
        this.writing = writing;
        this.pace = new PaceWords(messages);
        this.close = close;
        sheet = new Sheet(Message.of("shell.closing"), messages, actions, WIDTH);
        Action staying = Action.always("shell.closing.stay", Message.of("shell.closing.stay"), Chord.of("Esc"), sheet::close);
        Action stopping = Action.always(
                "shell.closing.stop", Message.of("shell.closing.stop"), Chord.of("Ctrl+Enter"), this::stop);
        sheet.key(stopping);
        stay = new ActionButton(staying, messages).primary();
        VBox body = new VBox(new Prose(messages.text("shell.closing.why")), lines);
        lines.getStyleClass().add("column");
        watch();
        body.getStyleClass().addAll("column", "sheet-body");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        sheet.head(messages.text("shell.closing"), "");
        sheet.body(body).footer(gap, new ActionButton(stopping, messages), stay);
    }

    void open(StackPane root) {
        sheet.open(root, stay);
    }

    private void watch() {
        for (Task task : writing.get()) {
            if (watched.add(task)) {
                Prose line = new Prose(pace.words(task), "muted");
                task.reportProperty().addListener(_ -> line.setText(pace.words(task)));
                task.stateProperty().addListener(_ -> ended());
                lines.getChildren().add(line);
            }
        }
    }

    private void ended() {
        watch();
        if (sheet.isOpen() && watched.stream().allMatch(task -> task.stateProperty().get() == Task.State.DONE)) {
            sheet.close();
            close.run();
        }
    }

    /// Of what was interrupted nothing stays: the store waits for that when it is closed.
    private void stop() {
        sheet.close();
        watched.forEach(Task::cancel);
        close.run();
    }
}
