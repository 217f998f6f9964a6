package io.countersign.ui.feedback;

import io.countersign.model.feedback.FeedbackReply;
import io.countersign.model.message.Message;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.ErrorCard;
import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Where an answer is given: its word by key, then what else is to be said.
final class AnswerBar extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final FeedbackViewModel model;
    private final Messages messages;
    private final Map<FeedbackReply, ActionButton> replies = new EnumMap<>(FeedbackReply.class);
    private final TextField note = new TextField();
    private final HBox draft;

    /// @param begin the actions that begin an answer
    /// @param record the action that records it
    /// @param undo the action that takes the last one back
    AnswerBar(
            FeedbackViewModel model,
            Messages messages,
            Map<FeedbackReply, Action> begin,
            Action record,
            Action undo) {
        this.model = model;
        this.messages = messages;
        HBox buttons = new HBox();
        begin.forEach((reply, action) -> replies.put(reply, new ActionButton(action, messages)));
        buttons.getChildren().addAll(replies.values());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        buttons.getChildren().addAll(gap, new ActionButton(undo, messages).flat());
        buttons.getStyleClass().add("row");
        note.textProperty().bindBidirectional(model.note());
        note.setAccessibleText(messages.text("feedback.note"));
        HBox.setHgrow(note, Priority.ALWAYS);
        draft = new HBox(note, new ActionButton(record, messages).primary());
        draft.getStyleClass().add("row");
        Label rule = new Label();
        rule.getStyleClass().addAll("muted", "secondary");
        getStyleClass().addAll("pane-footer", "column");
        getChildren().addAll(buttons, rule);
        model.outcome().subscribe(outcome -> say(rule, outcome));
        model.reply().addListener((_, _, reply) -> show(reply));
        model.problem().addListener(_ -> show(model.reply().get()));
    }

    private void say(Label rule, @Nullable Message outcome) {
        rule.setText(outcome == null ? messages.text("feedback.rule") : messages.text(outcome));
    }

    private void show(@Nullable FeedbackReply reply) {
        replies.forEach((each, button) -> button.pseudoClassStateChanged(CHOSEN, each == reply));
        getChildren().removeIf(child -> child.equals(draft) || child instanceof ErrorCard);
        if (reply == null) {
            return;
        }
        if (model.problem().get() != null) {
            getChildren().add(new ErrorCard(model.problem().get(), messages));
        }
        note.setPromptText(messages.text("feedback.note." + reply));
        getChildren().add(draft);
        note.requestFocus();
    }
}
