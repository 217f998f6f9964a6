package io.countersign.ui.control;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Some facts, a line each: what it is on the left, its value on the right. A fact that is not known has no line.
public final class Facts extends GridPane {
    public Facts() {
        getStyleClass().add("facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, values);
    }

    /// Adds a line of text, unless the text is empty.
    ///
    /// @param styles of the value, such as `code`
    public Facts add(String name, String value, String... styles) {
        if (value.isEmpty()) {
            return this;
        }
        Label words = new Label(value);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().addAll(styles);
        return add(name, words);
    }

    /// Adds a line with a control.
    public Facts add(String name, Node value) {
        Label label = new Label(name);
        label.getStyleClass().addAll("muted", "secondary");
        setValignment(label, VPos.TOP);
        addRow(getRowCount(), label, value);
        return this;
    }
}
