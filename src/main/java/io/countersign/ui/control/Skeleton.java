package io.countersign.ui.control;

import io.countersign.text.Messages;
import javafx.animation.PauseTransition;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Grey bars in the place of what is being read, for a person who waits; they stand still. What comes at once never shows
/// them.
public final class Skeleton extends VBox {
    private static final Duration PATIENCE = Duration.millis(150);
    private static final double[] WIDTHS = {0.42, 0.78, 0.61, 0.7, 0.5};

    /// @param rows how many bars
    public Skeleton(Messages messages, int rows) {
        getStyleClass().add("skeleton");
        setAccessibleText(messages.text("control.loading"));
        for (int i = 0; i < rows; i++) {
            Region bar = new Region();
            bar.getStyleClass().add("skeleton-bar");
            bar.maxWidthProperty().bind(widthProperty().multiply(WIDTHS[i % WIDTHS.length]));
            getChildren().add(bar);
        }
        setVisible(false);
        PauseTransition pause = new PauseTransition(PATIENCE);
        pause.setOnFinished(_ -> setVisible(true));
        pause.play();
    }
}
