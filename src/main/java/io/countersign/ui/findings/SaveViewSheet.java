package io.countersign.ui.findings;

import io.countersign.model.message.Message;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.Sheet;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Asks for the name of a way of looking. Enter keeps it, Esc lets go.
final class SaveViewSheet {
    private static final double WIDTH = 36;

    private final Messages messages;
    private final TextField name = new TextField();
    private final Sheet sheet;

    /// @param save takes the name
    SaveViewSheet(Messages messages, Actions actions, Consumer<String> save) {
        this.messages = messages;
        Action saving = new Action(
                "findings.view.keep",
                Message.of("findings.view.keep"),
                Chord.of("Enter"),
                Bindings.createBooleanBinding(() -> !name.getText().isBlank(), name.textProperty()),
                () -> keep(save));
        sheet = new Sheet(Message.of("findings.view.sheet"), messages, actions, WIDTH).key(saving);
        Action cancel = Action.always(
                "findings.view.cancel", Message.of("control.cancel"), Chord.of("Esc"), sheet::close);
        name.setAccessibleText(messages.text("findings.view.name"));
        name.setPromptText(messages.text("findings.view.prompt"));
        name.setOnAction(_ -> saving.tryRun());
        Label label = new Label(messages.text("findings.view.name"));
        label.setLabelFor(name);
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox body = new HBox(label, name);
        body.getStyleClass().addAll("row", "sheet-body");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        sheet.body(body).footer(gap, new ActionButton(cancel, messages), new ActionButton(saving, messages).primary());
    }

    void open(Node page) {
        name.clear();
        sheet.head(messages.text("findings.view.sheet"), messages.text("findings.view.promise"));
        sheet.open(page, name);
    }

    private void keep(Consumer<String> save) {
        save.accept(name.getText());
        sheet.close();
    }
}
