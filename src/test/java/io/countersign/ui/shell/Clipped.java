package io.countersign.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// Finds words that are cut off. Cells of tables may cut theirs, names that somebody gave, and the open release's further words in the top bar.
final class Clipped {
    private static final Set<String> ALLOWED = Set.of("muted", "given-name");

    private Clipped() {}

    static List<String> in(Scene scene) {
        List<String> found = new ArrayList<>();
        collect(scene.getRoot(), new Bound(scene.getWidth(), scene.getHeight()), found);
        return found;
    }

    private static void collect(Node node, Bound window, List<String> found) {
        if (!node.isVisible() || node instanceof IndexedCell<?> || node instanceof ScrollPane) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isEmpty()) {
            look(labeled, window, found);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, window, found));
        }
    }

    private static void look(Labeled labeled, Bound window, List<String> found) {
        boolean cut = labeled.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> !(text instanceof FontIcon))
                .anyMatch(text -> !text.getText().equals(labeled.getText()) && !labeled.isWrapText());
        Bounds bounds = labeled.localToScene(labeled.getLayoutBounds());
        boolean outside = bounds.getMaxX() > window.width + 1 || bounds.getMaxY() > window.height + 1;
        if ((cut && labeled.getStyleClass().stream().noneMatch(ALLOWED::contains)) || outside) {
            found.add(labeled.getText());
        }
    }

    private record Bound(double width, double height) {}
}
