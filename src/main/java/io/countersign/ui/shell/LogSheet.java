package io.countersign.ui.shell;

import io.countersign.model.message.Message;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.Resting;
import io.countersign.ui.control.Sheet;
import io.countersign.ui.task.Tasks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The end of the log, to be read and copied.
final class LogSheet {
    private static final double WIDTH = 84;
    private static final int MOST = 500;

    private final Tasks tasks;
    private final Messages messages;
    private final Path log;
    private final ListView<String> lines = new ListView<>();
    private final Sheet sheet;

    /// @param logs the folder of the log
    LogSheet(Tasks tasks, Messages messages, Actions actions, Path logs) {
        this.tasks = tasks;
        this.messages = messages;
        this.log = logs.resolve("countersign.0.log");
        lines.getStyleClass().addAll("code", "preview-lines");
        lines.setAccessibleText(messages.text("shell.log"));
        lines.setStyle("-fx-pref-height: 40em;");
        Resting.mark(lines);
        sheet = new Sheet(Message.of("shell.log"), messages, actions, WIDTH);
        Action closing = Action.always("shell.log.close", Message.of("control.close"), Chord.of("Esc"), sheet::close);
        Action copying = Action.always("shell.log.copy", Message.of("control.copy"), Chord.of("Ctrl+C"), this::copy);
        sheet.key(copying);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        sheet.body(lines).footer(new ActionButton(copying, messages), gap, new ActionButton(closing, messages));
    }

    void open(Node page) {
        lines.getItems().clear();
        sheet.head(messages.text("shell.log"), log.toString());
        sheet.open(page, lines);
        tasks.run(Message.of("shell.log.reading"), _ -> end(log), this::show);
    }

    private void show(List<String> read) {
        lines.getItems().setAll(read.isEmpty() ? List.of(messages.text("shell.log.empty")) : read);
        lines.scrollTo(lines.getItems().size() - 1);
    }

    /// The log has a ceiling, so it can be read whole.
    private static List<String> end(Path log) throws IOException {
        if (!Files.exists(log)) {
            return List.of();
        }
        List<String> all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(String.join("\n", lines.getItems()));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
