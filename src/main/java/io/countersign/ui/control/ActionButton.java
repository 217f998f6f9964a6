package io.countersign.ui.control;

import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/// A button of an action: its words, and its keys inside the button, digits and letters on the left, chords on the right.
public final class ActionButton extends Button {
    private final Label words;

    public ActionButton(Action action, Messages messages) {
        this(action, messages, null);
    }

    /// @param icon before the words, or null
    public ActionButton(Action action, Messages messages, @Nullable Octicons icon) {
        words = new Label(messages.text(action.title()));
        words.setMinWidth(USE_PREF_SIZE);
        HBox content = new HBox(words);
        content.getStyleClass().add("button-content");
        if (icon != null) {
            content.getChildren().addFirst(new Icon(icon));
        }
        setGraphic(content);
        sceneProperty()
                .subscribe(scene -> {
                    Optional<Actions> actions = Actions.of(scene);
                    showKey(content, actions.isPresent() ? actions.get().keyOf(action) : action.key());
                });
        setMinWidth(Region.USE_PREF_SIZE);
        accessibleTextProperty().bind(words.textProperty());
        disableProperty().bind(Bindings.not(action.enabled()));
        setTooltip(new ActionTip(action, messages));
        setOnAction(_ -> action.tryRun());
    }

    private static void showKey(HBox content, @Nullable Chord key) {
        content.getChildren().removeIf(KeyCaps.class::isInstance);
        if (key != null) {
            boolean left = key.modifiers().isEmpty() && key.key().length() == 1;
            content.getChildren().add(left ? 0 : content.getChildren().size(), new KeyCaps(key));
        }
    }

    /// Replaces the words, such as by a count of what will be recorded.
    public void say(String text) {
        words.setText(text);
    }

    /// The one filled button of a page or sheet.
    public ActionButton primary() {
        getStyleClass().add("accent");
        return this;
    }

    /// A button without a border, for the second row of a bar.
    public ActionButton flat() {
        getStyleClass().addAll("flat", "small-button");
        return this;
    }
}
