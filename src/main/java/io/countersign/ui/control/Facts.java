package io.countersign.ui.control;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Control;
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

    /// As a form: fields instead of values, and more room between them.
    public Facts asForm() {
        getStyleClass().add("form");
        return this;
    }

    /// Adds a line of text, unless the text is empty.
    ///
    /// @param styles of the value, such as `code`
    public Facts add(String name, String value, String... styles) {
        if (value.isEmpty()) {
            return this;
        }
        return add(name, new Prose(value, styles));
    }

    /// Adds a line with a control.
    public Facts add(String name, Node value) {
        Label label = new Label(name);
        label.getStyleClass().addAll("muted", "fact-name");
        setValignment(label, value instanceof Control field && !(field instanceof Label) ? VPos.CENTER : VPos.TOP);
        addRow(getRowCount(), label, value);
        return this;
    }
}
