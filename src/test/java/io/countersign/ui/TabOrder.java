package io.countersign.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.layout.StackPane;

/// Goes through a part of the window with the Tab key and finds steps against the way one reads: up, or to the left within a
/// line. Two stops are compared where their ways part: what lies in one pane is read before what lies in the next one.
public final class TabOrder {
    private static final int LONGEST = 500;

    private TabOrder() {}

    /// The stops, in the order of the Tab key.
    public static List<Node> of(Parent part) {
        Scene scene = part.getScene();
        Node before = scene.getFocusOwner();
        Set<Node> stops = new LinkedHashSet<>();
        List<Node> reachable = focusable(part);
        if (!reachable.isEmpty()) {
            reachable.getFirst().requestFocus();
            for (int step = 0; step < LONGEST; step++) {
                Node owner = scene.getFocusOwner();
                if (owner == null || !isInside(owner, part) || !stops.add(owner)) {
                    break;
                }
                owner.requestFocusTraversal(TraversalDirection.NEXT);
            }
        }
        if (before != null) {
            before.requestFocus();
        }
        return List.copyOf(stops);
    }

    /// Steps against the way one reads, and what Tab never comes to.
    public static List<String> flaws(Parent part) {
        List<Node> stops = of(part);
        List<String> flaws = new ArrayList<>();
        for (int i = 1; i < stops.size(); i++) {
            if (isBackwards(stops.get(i - 1), stops.get(i))) {
                flaws.add("Tab goes back from " + name(stops.get(i - 1)) + " to " + name(stops.get(i)));
            }
        }
        focusable(part).stream()
                .filter(node -> !stops.contains(node) && !isOneOfMany(node))
                .forEach(node -> flaws.add("Tab never comes to " + name(node)));
        return flaws;
    }

    /// Of buttons that exclude each other Tab comes to the chosen one; the arrows lead to the others.
    private static boolean isOneOfMany(Node node) {
        return node instanceof Toggle toggle && toggle.getToggleGroup() != null;
    }

    static String name(Node node) {
        return node.getClass().getSimpleName() + " “" + node.getAccessibleText() + "” " + node.getStyleClass();
    }

    /// What can have the focus, but for cells, which the arrows reach.
    static List<Node> focusable(Node node) {
        List<Node> found = new ArrayList<>();
        if (!node.isVisible() || node.isDisabled() || node instanceof IndexedCell<?>) {
            return found;
        }
        if (node.isFocusTraversable() && !(node instanceof ScrollPane)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(focusable(child)));
        }
        return found;
    }

    private static boolean isBackwards(Node from, Node to) {
        List<Node> left = way(from);
        List<Node> right = way(to);
        int same = 0;
        while (same < Math.min(left.size(), right.size()) && left.get(same).equals(right.get(same))) {
            same++;
        }
        if (same == left.size() || same == right.size() || left.get(same).getParent() instanceof StackPane) {
            return false;
        }
        Bounds a = bounds(left.get(same));
        Bounds b = bounds(right.get(same));
        double shared = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        boolean oneLine = shared > Math.min(a.getHeight(), b.getHeight()) / 2;
        return oneLine ? b.getMaxX() <= a.getMinX() + 1 : b.getMaxY() <= a.getMinY() + 1;
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /// From the root of the scene.
    private static List<Node> way(Node node) {
        List<Node> way = new ArrayList<>();
        for (Node step = node; step != null; step = step.getParent()) {
            way.addFirst(step);
        }
        return way;
    }

    private static boolean isInside(Node node, Parent part) {
        return way(node).contains(part);
    }
}
