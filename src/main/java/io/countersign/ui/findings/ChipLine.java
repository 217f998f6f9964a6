package io.countersign.ui.findings;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;

/// Chips beside one another with a text field behind them that takes what room is left; what does not fit goes to the
/// next line.
final class ChipLine extends Region {
    private static final double GAP = 6;
    private static final double LEAST_EM = 8;

    private final TextField field;

    ChipLine(TextField field) {
        this.field = field;
        getChildren().add(field);
    }

    void show(List<? extends Node> chips) {
        getChildren().setAll(chips);
        getChildren().add(field);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return place(width < 0 ? Double.MAX_VALUE : width, false);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return getChildren().stream().mapToDouble(child -> child.prefWidth(-1) + GAP).sum();
    }

    @Override
    protected void layoutChildren() {
        place(getWidth(), true);
    }

    /// @return how high all of it is
    private double place(double width, boolean really) {
        double line = snapSizeY(field.prefHeight(-1));
        double x = 0;
        double y = 0;
        for (Node child : getChildren()) {
            boolean last = child.equals(field);
            double wanted = snapSizeX(last ? LEAST_EM * field.getFont().getSize() : child.prefWidth(-1));
            if (x > 0 && x + wanted > width) {
                x = 0;
                y += line + GAP / 2;
            }
            double taken = last ? width - x : Math.min(wanted, width);
            if (really) {
                double height = last ? line : Math.min(line, snapSizeY(child.prefHeight(-1)));
                child.resizeRelocate(x, y + snapPositionY((line - height) / 2), Math.max(0, taken), height);
            }
            x += taken + GAP;
        }
        return y + line;
    }
}
