package io.countersign.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What stands where a list would begin: a sentence, what to do about it, and at most one button.
public final class EmptyState extends VBox {
    private final HBox buttons = new HBox();

    /// @param button null where there is nothing to press
    public EmptyState(String sentence, String advice, @Nullable Button button) {
        getStyleClass().add("empty-state");
        getChildren().addAll(new Prose(sentence, "pane-title"), new Prose(advice, "muted"));
        if (button != null) {
            buttons.getChildren().add(button);
            buttons.getStyleClass().add("row");
            getChildren().add(buttons);
        }
    }

    /// Its button gets the focus, where it has one.
    @Override
    public void requestFocus() {
        buttons.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
    }

    /// Puts a second way beside the button.
    public void beside(Button other) {
        buttons.getChildren().add(other);
    }
}
