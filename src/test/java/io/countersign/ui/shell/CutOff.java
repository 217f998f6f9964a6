package io.countersign.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// Finds words that are cut off or stick out of what holds them. Cells of lists may cut theirs, names that somebody gave,
/// and what stands beside a title and gives way to it. What scrolls may go on below, not beside.
final class CutOff {
    private static final Set<String> ALLOWED = Set.of("given-name", "gives-way", "setting-path");
    private static final double ROUNDING = 1.5;

    private CutOff() {}

    static List<String> in(Parent root) {
        List<String> found = new ArrayList<>();
        collect(root, root.localToScene(root.getLayoutBounds()), true, found);
        return found;
    }

    private static void collect(Node node, Bounds room, boolean ends, List<String> found) {
        if (!node.isVisible() || node instanceof IndexedCell<?>) {
            return;
        }
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isEmpty()) {
            look(labeled, bounds, room, ends, found);
        }
        if (node instanceof ScrollPane pane) {
            collect(pane.getContent(), bounds, false, found);
        } else if (node instanceof Parent parent) {
            Bounds inner = node instanceof Region && parent.isManaged() && bounds.getWidth() > 0 ? bounds : room;
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, inner, ends, found));
        }
    }

    private static void look(Labeled labeled, Bounds bounds, Bounds room, boolean ends, List<String> found) {
        boolean cut = labeled.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> !(text instanceof FontIcon))
                .anyMatch(text -> !text.getText().equals(labeled.getText())
                        && (!labeled.isWrapText() || text.getText().endsWith(labeled.getEllipsisString())));
        boolean outside = bounds.getMaxX() > room.getMaxX() + ROUNDING
                || bounds.getMinX() < room.getMinX() - ROUNDING
                || (ends && bounds.getMaxY() > room.getMaxY() + ROUNDING);
        if ((cut && labeled.getStyleClass().stream().noneMatch(ALLOWED::contains)) || outside) {
            found.add(labeled.getText() + (outside ? " (outside of " + labeled.getParent().getStyleClass() + ")" : ""));
        }
    }
}
