package io.countersign.ui.control;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The line above a pane: its title, a detail, and what stands at the right. Where there is no room for the buttons' keys
/// they give way; the key sheet has them all.
public final class PaneHeader extends HBox {
    /// A longer title is a name that somebody gave, and may be cut where there is no room.
    private static final int SHORT = 20;

    /// How much of the detail, in em, is worth more than the keys.
    private static final double DETAIL = 9;

    private final Label detail = new Label();

    public PaneHeader(String title, Node... right) {
        Label name = new Label(title);
        name.getStyleClass().add("pane-title");
        if (title.length() <= SHORT) {
            name.setMinWidth(USE_PREF_SIZE);
        } else {
            name.getStyleClass().add("given-name");
            name.setTooltip(new Tooltip(title));
        }
        detail.getStyleClass().addAll("muted", "gives-way");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getStyleClass().add("pane-header");
        getChildren().addAll(name, detail, gap);
        getChildren().addAll(right);
        setMinWidth(0);
        widthProperty().subscribe(this::fit);
        heightProperty().subscribe(this::fit);
    }

    /// Says something beside the title, such as a count.
    public void detail(String text) {
        detail.setText(text);
        fit();
    }

    private void fit() {
        Set<Node> keys = lookupAll(".key-caps");
        keys.forEach(key -> key.setManaged(true));
        double wanted = detail.prefWidth(-1);
        double needed = Math.min(wanted, DETAIL * detail.getFont().getSize());
        boolean fits = prefWidth(-1) - wanted + needed <= getWidth();
        for (Node key : keys) {
            key.setManaged(fits);
            key.setVisible(fits);
        }
    }
}
