package io.countersign.ui.findings;

import io.countersign.text.Messages;
import io.countersign.ui.control.Figures;
import java.util.function.LongConsumer;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;

/// Where one is in a whole list of which only a piece is held. It can be dragged to any place.
final class PositionBar extends ScrollBar {
    private final Messages messages;
    private final Figures figures;
    private final LongConsumer jump;
    private final Tooltip where = new Tooltip();
    private boolean following;

    /// @param jump takes the row that a person wants to see, counted from 0
    PositionBar(Messages messages, LongConsumer jump) {
        this.messages = messages;
        this.figures = new Figures(messages);
        this.jump = jump;
        setOrientation(Orientation.VERTICAL);
        setFocusTraversable(false);
        setAccessibleText(messages.text("findings.place"));
        setTooltip(where);
        getStyleClass().add("position-bar");
        managedProperty().bind(visibleProperty());
        valueProperty().addListener((_, _, value) -> moved(value.doubleValue()));
    }

    /// @param first row that can be seen
    /// @param seen how many can be
    /// @param whole how many there are
    void show(long first, int seen, long whole) {
        following = true;
        double last = Math.max(1, whole - seen);
        setMax(last);
        setVisibleAmount(last * seen / Math.max(1, whole));
        setUnitIncrement(1);
        setBlockIncrement(Math.max(1, seen));
        if (!isPressed() && !isHeld()) {
            setValue(Math.min((double) first, last));
        }
        where.setText(messages.text("findings.position", figures.count(first + 1), figures.count(whole)));
        setVisible(whole > seen + 1);
        following = false;
    }

    private boolean isHeld() {
        return lookup(".thumb") != null && lookup(".thumb").isPressed();
    }

    private void moved(double value) {
        if (!following) {
            jump.accept(Math.round(value));
        }
    }
}
