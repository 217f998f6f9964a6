package io.countersign.ui.checklist;

import io.countersign.model.review.AnswerValue;
import io.countersign.text.Messages;
import io.countersign.ui.control.ActionButton;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The bar under the item: the four words, the proposal to take, and the note where one is being written.
final class AnswerBar extends VBox {
    private final ChecklistViewModel model;
    private final Messages messages;
    private final ActionButton take;
    private final Label next = new Label();
    private final Label question = new Label();
    private final TextField field = new TextField();
    private final Button record = new Button();
    private final Label missing = new Label();
    private final HBox answers;
    private final VBox note;
    private final HBox hints;

    AnswerBar(ChecklistViewModel model, ChecklistActions actions, Messages messages) {
        this.model = model;
        this.messages = messages;
        take = new ActionButton(actions.take(), messages).primary();
        take.setId("take");
        FlowPane words = new FlowPane();
        words.getStyleClass().add("answers");
        actions.answers().forEach(action -> words.getChildren().add(new ActionButton(action, messages)));
        answers = new HBox(words, take);
        answers.getStyleClass().add("row");
        HBox.setHgrow(words, Priority.ALWAYS);
        note = buildNote();
        FlowPane buttons = new FlowPane();
        HBox.setHgrow(buttons, Priority.ALWAYS);
        ActionButton confirm = new ActionButton(actions.confirm(), messages).flat();
        // Most rounds have little to confirm, and the narrow bar little room.
        confirm.visibleProperty().bind(confirm.disabledProperty().not());
        confirm.managedProperty().bind(confirm.visibleProperty());
        buttons.getChildren().add(confirm);
        actions.hints().forEach(action -> buttons.getChildren().add(new ActionButton(action, messages).flat()));
        hints = new HBox(buttons, next);
        next.getStyleClass().addAll("muted", "secondary");
        next.setMinWidth(USE_PREF_SIZE);
        hints.getStyleClass().addAll("row", "hints");
        getStyleClass().addAll("pane-footer", "answer-bar");
        getChildren().addAll(answers, note, hints);
        model.note().subscribe(this::showNote);
    }

    private VBox buildNote() {
        question.getStyleClass().add("strong");
        field.setPromptText(messages.text("checklist.note.prompt"));
        field.setId("note");
        field.setOnAction(_ -> model.recordNote(field.getText()));
        record.setOnAction(_ -> model.recordNote(field.getText()));
        record.getStyleClass().add("accent");
        record.setMinWidth(USE_PREF_SIZE);
        Button cancel = new Button(messages.text("checklist.note.cancel"));
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> model.closeNote());
        missing.setText(messages.text("checklist.note.missing"));
        missing.getStyleClass().addAll("fail", "ink", "secondary");
        missing.managedProperty().bind(missing.visibleProperty());
        HBox row = new HBox(field, cancel, record);
        row.getStyleClass().add("row");
        HBox.setHgrow(field, Priority.ALWAYS);
        VBox box = new VBox(question, row, missing);
        box.getStyleClass().addAll("column", "tight", "note");
        return box;
    }

    /// Shows what can be done with the item.
    ///
    /// @param after the next open item, or null where there is none
    void show(ReviewedItem item, @Nullable ReviewedItem after) {
        AnswerValue proposal = item.proposal();
        if (item.settled() != null) {
            take.say(messages.text(after == null ? "checklist.next.signoff" : "checklist.take.next"));
        } else if (proposal == null) {
            take.say(messages.text("checklist.take.none"));
        } else {
            take.say(messages.text("checklist.take." + proposal));
        }
        if (after != null) {
            next.setText(messages.text("checklist.next.item", after.item().id()));
        } else {
            next.setText(messages.text(
                    item.settled() == null ? "checklist.next.last" : "checklist.next.done"));
        }
    }

    private void showNote(@Nullable NoteDraft draft) {
        boolean open = draft != null;
        boolean wasOpen = note.isVisible();
        note.setVisible(open);
        note.setManaged(open);
        answers.setVisible(!open);
        answers.setManaged(!open);
        hints.setVisible(!open);
        hints.setManaged(!open);
        if (draft != null) {
            String value = draft.value() == null ? "draft" : draft.value().name();
            question.setText(messages.text("checklist.note.label." + value));
            record.setText(messages.text("checklist.note.record." + value));
            field.setAccessibleText(question.getText());
            missing.setVisible(draft.missing());
            if (!wasOpen) {
                field.setText(draft.text());
                field.end();
            }
            field.requestFocus();
        }
    }
}
