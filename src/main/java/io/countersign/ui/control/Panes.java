package io.countersign.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A page's panes: at the left what narrows, in the middle the list, at the right the details. Growth goes to the middle;
/// where the middle would become too narrow, the details go below it. The edge of the details can be dragged, and a
/// double click puts it back.
public final class Panes extends Region {
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");
    private static final double EDGE = 6;
    private static final double SHARE_BELOW = 0.34;

    private final @Nullable Region left;
    private final Region middle;
    private final Region right;
    private final double least;
    private final Region edge = new Region();
    private String name = "";
    private double dragged;

    /// @param left null where there is none
    /// @param least how many times as wide as the details the middle has to be
    public Panes(@Nullable Region left, Region middle, Region right, double least) {
        this.left = left;
        this.middle = middle;
        this.right = right;
        this.least = least;
        if (left != null) {
            getChildren().add(left);
        }
        getChildren().addAll(middle, right, edge);
        edge.setCursor(Cursor.H_RESIZE);
        edge.setOnMouseDragged(this::drag);
        edge.setOnMouseReleased(_ -> remember());
        edge.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                dragged = 0;
                remember();
                requestLayout();
            }
        });
    }

    /// Takes the width that the details had when the window was open before, and keeps what it is changed to.
    ///
    /// @param as the page's name
    public Panes remembered(String as) {
        name = as;
        sceneProperty().subscribe(_ -> {
            PaneMemory.of(getScene()).ifPresent(memory -> dragged = memory.wider(name));
            requestLayout();
        });
        return this;
    }

    private void remember() {
        if (!name.isEmpty()) {
            PaneMemory.of(getScene()).ifPresent(memory -> memory.remember(name, dragged));
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double from = left == null ? 0 : snapSizeX(left.prefWidth(-1));
        double usual = snapSizeX(right.prefWidth(-1));
        boolean below = width - from - usual < least * usual;
        if (left != null) {
            left.resizeRelocate(0, 0, from, height);
        }
        right.pseudoClassStateChanged(BELOW, below);
        edge.setVisible(!below);
        if (below) {
            double top = snapSizeY(height * (1 - SHARE_BELOW));
            middle.resizeRelocate(from, 0, width - from, top);
            right.resizeRelocate(from, top, width - from, height - top);
        } else {
            double details = Math.clamp(usual + dragged, usual * 0.7, Math.max(usual, width - from - least * usual));
            middle.resizeRelocate(from, 0, width - from - details, height);
            right.resizeRelocate(width - details, 0, details, height);
            edge.resizeRelocate(width - details - EDGE / 2, 0, EDGE, height);
        }
    }

    private void drag(MouseEvent event) {
        dragged = getWidth() - sceneToLocal(event.getSceneX(), 0).getX() - right.prefWidth(-1);
        requestLayout();
    }
}
