package io.countersign.ui.evidence;

import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.message.Message;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.control.ActionButton;
import java.time.DateTimeException;
import java.time.LocalDate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One item of a message, whose parts can be written anew. What is written counts at once.
final class ItemForm extends VBox {
    private final MessageViewModel model;
    private final Messages messages;
    private final TextField title = new TextField();
    private final TextField subject = new TextField();
    private final TextField due = new TextField();
    private final TextArea message = new TextArea();
    private int index = -1;
    private boolean showing;

    ItemForm(MessageViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        message.setWrapText(true);
        message.setPrefRowCount(5);
        getStyleClass().add("column");
        due.setPromptText("2026-12-31");
        HBox second = new HBox(field("evidence.message.subject", subject), field("evidence.message.due", due));
        second.getStyleClass().add("row");
        HBox buttons = new HBox(
                button("merge", () -> model.merge(index)),
                button("divide", () -> model.divide(index, message.getCaretPosition())),
                button("delete", () -> model.delete(index)));
        buttons.getStyleClass().add("row");
        getChildren().addAll(
                field("evidence.message.title", title), second, field("evidence.message.message", message), buttons);
        title.textProperty().addListener(_ -> edited());
        subject.textProperty().addListener(_ -> edited());
        due.textProperty().addListener(_ -> edited());
        message.textProperty().addListener(_ -> edited());
        setDisable(true);
    }

    /// Shows an item by its place in the list; -1 shows none.
    void show(int wanted) {
        if (showing) {
            return;
        }
        index = wanted < model.items().size() ? wanted : -1;
        setDisable(index < 0);
        showing = true;
        FeedbackItem item = index < 0 ? null : model.items().get(index);
        write(title, item == null ? "" : item.title());
        write(subject, item == null ? "" : item.subject());
        write(due, item == null || item.dueDay() == null ? "" : item.dueDay().toString());
        if (!message.getText().equals(item == null ? "" : item.message())) {
            message.setText(item == null ? "" : item.message());
        }
        showing = false;
    }

    private void edited() {
        if (showing || index < 0) {
            return;
        }
        showing = true;
        model.edit(index, title.getText(), subject.getText(), day(due.getText()), message.getText());
        showing = false;
    }

    private static void write(TextField field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException _) {
            return null;
        }
    }

    private Node field(String key, Node input) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("caption");
        label.setLabelFor(input);
        input.setAccessibleText(messages.text(key));
        VBox field = new VBox(label, input);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private ActionButton button(String name, Runnable run) {
        Action action = Action.always(
                "evidence.message." + name, Message.of("evidence.message." + name), null, run);
        return new ActionButton(action, messages);
    }
}
