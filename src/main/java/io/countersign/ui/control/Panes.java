package io.countersign.ui.control;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A page's panes: at the left what narrows, in the middle the list, at the right the details. Growth goes to the middle;
/// where the middle would become too narrow, the details go below it, as high as the middle can spare. The edges of both sides can be dragged or moved by
/// key, and a double click puts an edge back. A side that is not managed takes no room.
public final class Panes extends Region {
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");
    private static final double EDGE = 6;
    private static final double SHARE_BELOW = 0.34;
    /// What is left to the details below while the middle needs the room.
    private static final double LEAST_BELOW = 0.12;
    private static final double NARROWEST = 0.7;
    private static final double WIDEST = 1.6;
    /// How far a key moves an edge.
    private static final double STEP = 24;

    private final @Nullable Region left;
    private final Region middle;
    private final Region right;
    private final double least;
    private final Edge leftEdge = new Edge(true);
    private final Edge rightEdge = new Edge(false);
    private String name = "";

    /// @param left null where there is none
    /// @param least how many times as wide as the details the middle has to be, for them not to go below it; 0 where they
    ///     never do, and both sides become narrower instead
    public Panes(@Nullable Region left, Region middle, Region right, double least) {
        this.left = left;
        this.middle = middle;
        this.right = right;
        this.least = least;
        if (left != null) {
            getChildren().add(left);
        }
        getChildren().addAll(middle, right, leftEdge, rightEdge);
        leftEdge.setVisible(left != null);
    }

    /// Takes the widths that the sides had when the window was open before, and keeps what they are changed to.
    ///
    /// @param as the page's name
    public Panes remembered(String as) {
        name = as;
        sceneProperty().subscribe(_ -> {
            PaneMemory.of(getScene()).ifPresent(memory -> {
                leftEdge.dragged = memory.wider(leftEdge.key());
                rightEdge.dragged = memory.wider(rightEdge.key());
            });
            requestLayout();
        });
        return this;
    }

    /// The panes of a page, where it has some.
    public static Optional<Panes> of(Parent page) {
        return Stream.concat(Stream.of(page), page.getChildrenUnmodifiable().stream())
                .filter(Panes.class::isInstance)
                .map(Panes.class::cast)
                .findFirst();
    }

    /// Makes the pane that has the focus wider or narrower. What the middle takes or gives, the details give or take.
    ///
    /// @param focused what has the focus; null for nothing
    /// @param steps 1 for wider, -1 for narrower
    public void widen(@Nullable Node focused, int steps) {
        if (left != null && isIn(left, focused)) {
            leftEdge.widen(left, steps);
        } else if (isIn(right, focused)) {
            rightEdge.widen(right, steps);
        } else {
            rightEdge.widen(right, -steps);
        }
    }

    /// Puts both edges back.
    public void reset() {
        leftEdge.reset();
        rightEdge.reset();
    }

    private static boolean isIn(Region side, @Nullable Node focused) {
        return Stream.iterate(focused, node -> node != null, Node::getParent).anyMatch(side::equals);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double usual = right.isManaged() ? snapSizeX(right.prefWidth(-1)) : 0;
        double from = left(width);
        boolean below = usual > 0 && least > 0 && width - usual(left) - usual < least * usual;
        double details = below || usual == 0 ? 0 : right(usual, width - from);
        double over = least > 0 ? 0 : from + details + middle.minWidth(-1) - width;
        if (over > 0) {
            double wanted = details;
            details = Math.max(Math.min(wanted, right.minWidth(-1)), wanted - over);
            from = Math.max(0, from - Math.max(0, over - (wanted - details)));
        }
        if (left != null) {
            left.resizeRelocate(0, 0, from, height);
            leftEdge.resizeRelocate(from - EDGE / 2, 0, EDGE, height);
        }
        right.pseudoClassStateChanged(BELOW, below);
        rightEdge.setVisible(details > 0);
        if (below) {
            double needed = Math.min(middle.minHeight(width - from), height * (1 - LEAST_BELOW));
            double top = snapSizeY(Math.max(needed, height * (1 - SHARE_BELOW)));
            middle.resizeRelocate(from, 0, width - from, top);
            right.resizeRelocate(from, top, width - from, height - top);
        } else {
            middle.resizeRelocate(from, 0, width - from - details, height);
            right.resizeRelocate(width - details, 0, details, height);
            rightEdge.resizeRelocate(width - details - EDGE / 2, 0, EDGE, height);
        }
    }

    private double usual(@Nullable Region side) {
        return side == null || !side.isManaged() ? 0 : snapSizeX(side.prefWidth(-1));
    }

    private double left(double width) {
        double usual = usual(left);
        if (left == null || usual == 0) {
            return 0;
        }
        double narrowest = Math.min(usual, left.minWidth(-1));
        return snapSizeX(Math.clamp(usual + leftEdge.dragged, narrowest, Math.max(usual, Math.min(usual * WIDEST, width / 3))));
    }

    private double right(double usual, double room) {
        double kept = least > 0 ? least * usual : middle.minWidth(-1);
        return snapSizeX(Math.clamp(usual + rightEdge.dragged, usual * NARROWEST, Math.max(usual, room - kept)));
    }

    /// Where one pane ends and the next begins.
    private final class Edge extends Region {
        private final boolean ofLeft;
        private double dragged;

        private Edge(boolean ofLeft) {
            this.ofLeft = ofLeft;
            setManaged(false);
            setCursor(Cursor.H_RESIZE);
            setOnMouseDragged(this::drag);
            setOnMouseReleased(_ -> remember());
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2) {
                    reset();
                }
            });
        }

        private void reset() {
            dragged = 0;
            remember();
            Panes.this.requestLayout();
        }

        /// From where the edge is, not from where it was once dragged to: the window may have had no room for that.
        private void widen(Region side, int steps) {
            if (isVisible() && side.isManaged()) {
                dragged = side.getWidth() + steps * STEP - usual(side);
                remember();
                Panes.this.requestLayout();
            }
        }

        private String key() {
            return ofLeft ? name + "-left" : name;
        }

        private void remember() {
            if (!name.isEmpty()) {
                PaneMemory.of(getScene()).ifPresent(memory -> memory.remember(key(), dragged));
            }
        }

        private void drag(MouseEvent event) {
            double x = Panes.this.sceneToLocal(event.getSceneX(), 0).getX();
            dragged = ofLeft ? x - usual(left) : Panes.this.getWidth() - x - usual(right);
            Panes.this.requestLayout();
        }
    }
}
