package io.countersign.ui.evidence;

import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.Prose;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks once what files are that could be of several formats; the answer holds for all such files of the batch.
final class FormatQuestion extends VBox {
    /// So many choices have a digit as their key.
    private static final int DIGITS = 4;

    private final ImportViewModel model;
    private final Messages messages;
    private final Prose words = new Prose("");
    private final FlowPane choices = new FlowPane(8, 8);
    private final List<Action> keys = new ArrayList<>();

    FormatQuestion(ImportViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        for (int index = 0; index < DIGITS; index++) {
            keys.add(choice(index, Chord.of(String.valueOf(index + 1))));
        }
        getStyleClass().addAll("column", "sheet-body");
        getChildren().addAll(words, choices);
    }

    /// The actions of the digits.
    List<Action> keys() {
        return keys;
    }

    boolean isAsked() {
        return model.stateProperty().get() == ImportViewModel.State.INSPECTED
                && !model.question().isEmpty();
    }

    void show() {
        List<Format> formats = model.question();
        words.setText(messages.text("evidence.question", model.askedOf(formats)));
        choices.getChildren().clear();
        for (int index = 0; index < formats.size(); index++) {
            ActionButton button =
                    new ActionButton(index < DIGITS ? keys.get(index) : choice(index, null), messages);
            button.say(formats.get(index).name());
            choices.getChildren().add(button);
        }
    }

    /// What the keys go to first; there is something while it is asked.
    Node first() {
        return choices.getChildren().getFirst();
    }

    private Action choice(int index, @Nullable Chord key) {
        return new Action(
                "evidence.question." + index,
                Message.of("evidence.question.choice", index + 1),
                key,
                Bindings.createBooleanBinding(
                        () -> isAsked() && index < model.question().size(), model.stateProperty(), model.results()),
                () -> model.answer(model.question().get(index)));
    }
}
