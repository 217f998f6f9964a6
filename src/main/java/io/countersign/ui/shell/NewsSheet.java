package io.countersign.ui.shell;

import io.countersign.model.message.Message;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.Prose;
import io.countersign.ui.control.Sheet;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What a new version brings, said once after an update and whenever it is asked for.
final class NewsSheet {
    private static final double WIDTH = 44;

    private final Messages messages;
    private final Actions actions;
    private final String program;

    /// @param program its name and version
    NewsSheet(Messages messages, Actions actions, String program) {
        this.messages = messages;
        this.actions = actions;
        this.program = program;
    }

    void open(StackPane host) {
        Sheet sheet = new Sheet(Message.of("shell.news"), messages, actions, WIDTH);
        sheet.head(messages.text("shell.news"), program);
        VBox body = new VBox();
        body.getStyleClass().add("sheet-body");
        for (int i = 1; messages.knows("shell.news." + i); i++) {
            body.getChildren().add(new Prose("•  " + messages.text("shell.news." + i)));
        }
        ActionButton close = new ActionButton(
                Action.always("news.close", Message.of("control.close"), Chord.of("Esc"), sheet::close), messages);
        sheet.body(body).footer(close).open(host, close);
    }
}
