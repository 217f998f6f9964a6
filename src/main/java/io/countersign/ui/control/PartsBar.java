package io.countersign.ui.control;

import io.countersign.text.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// How much of a whole has passed, has failed, and is left; what is left has no colour. It says so in words, too, in a
/// tooltip and for a screen reader.
public final class PartsBar extends Region {
    private final List<Double> shares = new ArrayList<>();
    private final Messages messages;
    private final Figures figures;
    private final Tooltip words = new Tooltip();

    public PartsBar(Messages messages) {
        this.messages = messages;
        this.figures = new Figures(messages);
        getStyleClass().add("parts-bar");
        setMinWidth(40);
        Tooltip.install(this, words);
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
        words.setText(messages.text(
                "control.parts", figures.count(pass), figures.count(fail), figures.count(total - pass - fail)));
        setAccessibleText(words.getText());
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
