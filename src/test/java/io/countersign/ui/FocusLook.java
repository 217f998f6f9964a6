package io.countersign.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;

/// Finds what looks the same with the focus as without: drawn both ways, an edge's worth of pixels has to differ by a
/// contrast of 3. Of controls that are styled alike one is drawn.
public final class FocusLook {
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");
    private static final double LEAST = 3;
    /// More than a caret, less than a ring around the smallest button.
    private static final int PIXELS = 40;
    /// A ring lies outside of what has it.
    private static final int AROUND = 5;

    private final Set<String> drawn = new HashSet<>();

    /// To be called on the FX thread.
    public List<String> flaws(Parent part) {
        List<String> flaws = new ArrayList<>();
        for (Node node : TabOrder.focusable(part)) {
            String kind = node.getTypeSelector() + node.getStyleClass()
                    + node.getParent().getStyleClass();
            if (drawn.add(kind) && difference(node) < PIXELS) {
                flaws.add("the focus is not seen on " + TabOrder.name(node));
            }
        }
        return flaws;
    }

    /// Whether the window itself has the focus is nobody's merit here.
    private static int difference(Node node) {
        Parent root = node.getScene().getRoot();
        node.pseudoClassStateChanged(FOCUSED, true);
        WritableImage with = picture(root, node);
        node.pseudoClassStateChanged(FOCUSED, false);
        WritableImage without = picture(root, node);
        node.pseudoClassStateChanged(FOCUSED, node.isFocused());
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
