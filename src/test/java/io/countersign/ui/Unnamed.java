package io.countersign.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;

/// Finds what can have the focus and has neither a name nor a role for a screen reader.
public final class Unnamed {
    private Unnamed() {}

    public static List<String> in(Parent part) {
        List<String> found = new ArrayList<>();
        collect(part, found);
        return found;
    }

    private static void collect(Node node, List<String> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable() && !(node instanceof ScrollPane) && !isNamed(node)) {
            found.add(node.getClass().getSimpleName() + " " + node.getStyleClass() + " in "
                    + node.getParent().getStyleClass());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    /// A field’s text is what is written in it, not its name.
    private static boolean isNamed(Node node) {
        Object text = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        boolean said = node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        boolean labelled = node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank();
        boolean told = text instanceof String words && !words.isBlank() && !(node instanceof TextInputControl);
        return node.getAccessibleRole() != null && (said || labelled || told);
    }
}
