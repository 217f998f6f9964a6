package io.countersign.ui.evidence;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.message.Message;
import io.countersign.store.Files;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.Sheet;
import io.countersign.ui.task.Tasks;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A kept file in full width.
final class PreviewSheet {
    private static final double WIDTH = 84;

    private final Messages messages;
    private final PreviewBox preview;
    private final ActionButton close;
    private final Sheet sheet;

    PreviewSheet(Files files, Tasks tasks, Messages messages, Actions actions) {
        this.messages = messages;
        preview = new PreviewBox(files, tasks, messages);
        preview.setStyle("-fx-pref-height: 46em; -fx-padding: 0.923em;");
        sheet = new Sheet(Message.of("evidence.preview"), messages, actions, WIDTH).onClosed(() -> preview.show(null));
        Action closing =
                Action.always("evidence.preview.close", Message.of("control.close"), Chord.of("Esc"), sheet::close);
        close = new ActionButton(closing, messages);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        sheet.body(preview).footer(gap, close);
    }

    /// @param words what the file is to be shown at; empty for its beginning
    void open(StackPane page, Evidence file, String words) {
        String promise = messages.text("evidence.preview.promise");
        sheet.head(file.name(), promise);
        preview.onFound(said -> sheet.head(file.name(), said.isEmpty() ? promise : said)).show(file, words);
        sheet.open(page, close);
    }
}
