package io.countersign.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;

/// Finds what looks the same with the focus as without: drawn both ways, an edge's worth of pixels has to differ by a
/// contrast of 3. Of controls that are styled alike one is drawn.
public final class FocusLook {
    private static final double LEAST = 3;
    /// More than a caret, less than a ring around the smallest button.
    private static final int PIXELS = 40;
    /// A ring lies outside of what has it.
    private static final int AROUND = 12;

    private final Set<String> drawn = new HashSet<>();

    /// To be called on the FX thread.
    public List<String> flaws(Parent part) {
        Node before = part.getScene().getFocusOwner();
        List<Node> all = TabOrder.focusable(part);
        List<String> flaws = new ArrayList<>();
        for (Node node : all) {
            String kind = node.getTypeSelector() + node.getStyleClass()
                    + node.getParent().getStyleClass();
            Node far = all.indexOf(node) < all.size() / 2 ? all.getLast() : all.getFirst();
            // Where nothing else can have the focus, nobody asks who has it.
            if (all.size() > 1 && drawn.add(kind) && difference(node, far) < PIXELS) {
                flaws.add("the focus is not seen on " + TabOrder.name(node));
            }
        }
        if (before != null) {
            before.requestFocus();
        }
        return flaws;
    }

    /// @param far what has the focus meanwhile
    private static int difference(Node node, Node far) {
        scrollTo(node);
        // A pane that scrolls keeps a picture of what is in it, which does not follow what is done here.
        List<Node> cached = way(node).filter(Node::isCache).toList();
        cached.forEach(part -> part.setCache(false));
        Parent root = node.getScene().getRoot();
        node.requestFocus();
        WritableImage with = picture(root, node);
        far.requestFocus();
        WritableImage without = picture(root, node);
        cached.forEach(part -> part.setCache(true));
        int different = 0;
        for (int y = 0; y < with.getHeight(); y++) {
            for (int x = 0; x < with.getWidth(); x++) {
                int one = with.getPixelReader().getArgb(x, y);
                int other = without.getPixelReader().getArgb(x, y);
                if (one != other && Contrast.ratio(one, other) >= LEAST) {
                    different++;
                }
            }
        }
        return different;
    }

    /// The node and all that it lies in.
    private static Stream<Node> way(Node node) {
        return Stream.iterate(node, step -> step != null, Node::getParent);
    }

    /// Of what is scrolled out of view nothing would be drawn.
    private static void scrollTo(Node node) {
        way(node)
                .filter(ScrollPane.class::isInstance)
                .map(ScrollPane.class::cast)
                .forEach(pane -> scroll(pane, node));
    }

    private static void scroll(ScrollPane pane, Node node) {
        Node content = pane.getContent();
        double hidden = content.getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
        if (hidden > 0) {
            Bounds inside = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
            double top = inside.getCenterY() - pane.getViewportBounds().getHeight() / 2;
            pane.setVvalue(Math.clamp(top / hidden, 0, 1) * pane.getVmax());
        }
    }

    private static WritableImage picture(Parent root, Node node) {
        root.applyCss();
        root.layout();
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setViewport(new Rectangle2D(
                bounds.getMinX() - AROUND,
                bounds.getMinY() - AROUND,
                Math.max(1, bounds.getWidth() + 2 * AROUND),
                Math.max(1, bounds.getHeight() + 2 * AROUND)));
        return root.snapshot(parameters, null);
    }
}
