package io.countersign.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import org.jspecify.annotations.Nullable;

/// Finds colours that mean something and stand alone: the colour of a severity or a result belongs to a word, or to a part
/// of a bar that somebody who cannot see it is told of, with its numbers.
public final class Hues {
    private static final Set<String> ROLES =
            Set.of("critical", "high", "medium", "low", "info", "pass", "fail", "review", "settled");

    private Hues() {}

    public static List<String> flaws(Parent part) {
        List<String> flaws = new ArrayList<>();
        collect(part, false, flaws);
        return flaws;
    }

    private static void collect(Node node, boolean told, List<String> flaws) {
        if (!node.isVisible()) {
            return;
        }
        boolean said = told || isSaid(node);
        boolean bare = node instanceof Labeled label && !isWords(label.getText()) && label.getGraphic() == null;
        boolean coloured = !bare && node.getStyleClass().stream().anyMatch(ROLES::contains);
        if (coloured && !said && !hasWords(node)) {
            flaws.add("only a colour says " + node.getStyleClass() + " in " + node.getParent().getStyleClass());
        }
        if (node instanceof Labeled mark && mark.getStyleClass().contains("mark-label") && mark.getGraphic() == null) {
            flaws.add("no shape goes with " + node.getStyleClass());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, said, flaws));
        }
    }

    private static boolean isSaid(Node node) {
        return isWords(node.getAccessibleText()) || (node instanceof Labeled labeled && isWords(labeled.getText()));
    }

    private static boolean isWords(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static boolean hasWords(Node node) {
        return isSaid(node)
                || (node instanceof Parent parent
                        && parent.getChildrenUnmodifiable().stream().anyMatch(Hues::hasWords));
    }
}
