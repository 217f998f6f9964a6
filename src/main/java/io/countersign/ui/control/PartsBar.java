package io.countersign.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/// How much of a whole has passed, has failed, and is left; what is left has no colour.
public final class PartsBar extends Region {
    private final List<Double> shares = new ArrayList<>();

    public PartsBar() {
        getStyleClass().add("parts-bar");
        setMinWidth(40);
    }

    /// As it stands in a list, thinner.
    public PartsBar thin() {
        getStyleClass().add("thin");
        return this;
    }

    /// @param total at least the sum of the parts; 0 shows an empty bar
    public void show(long pass, long fail, long total) {
        getChildren().clear();
        shares.clear();
        part("pass", pass, total);
        part("fail", fail, total);
        requestLayout();
    }

    private void part(String role, long count, long total) {
        if (count > 0) {
            Region part = new Region();
            part.getStyleClass().addAll("part", role);
            getChildren().add(part);
            shares.add((double) count / total);
        }
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        for (int i = 0; i < shares.size(); i++) {
            double width = Math.max(2, snapSizeX(getWidth() * shares.get(i)));
            getChildren().get(i).resizeRelocate(x, 0, Math.min(width, getWidth() - x), getHeight());
            x += width;
        }
    }
}
