package io.countersign.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What stands where a list would begin: a sentence, what to do about it, and at most one button.
public final class EmptyState extends VBox {
    private final HBox buttons = new HBox();

    /// @param button null where there is nothing to press
    public EmptyState(String sentence, String advice, @Nullable Button button) {
        getStyleClass().add("empty-state");
        Label first = new Label(sentence);
        first.getStyleClass().add("pane-title");
        Label second = new Label(advice);
        second.getStyleClass().add("muted");
        for (Label label : new Label[] {first, second}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            getChildren().add(label);
        }
        if (button != null) {
            buttons.getChildren().add(button);
            buttons.getStyleClass().add("row");
            getChildren().add(buttons);
        }
    }

    /// Puts a second way beside the button.
    public void beside(Button other) {
        buttons.getChildren().add(other);
    }
}
