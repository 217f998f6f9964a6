package io.countersign.ui.settings;

import io.countersign.ui.control.Prose;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One setting: its name and what it does on the left, its control on the right, or below where it is wide.
final class SettingRow extends VBox {
    private final String words;
    private final Section section;

    private SettingRow(Section section, String title, String text) {
        this.section = section;
        this.words = (title + " " + text).toLowerCase(Locale.ROOT);
        getStyleClass().add("setting");
    }

    static SettingRow of(Section section, String title, String text, Node control) {
        SettingRow row = new SettingRow(section, title, text);
        VBox said = said(title, text);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox line = new HBox(said, control);
        line.getStyleClass().addAll("row", "setting-line");
        row.getChildren().add(line);
        return row;
    }

    /// A setting whose control is as wide as the page.
    static SettingRow wide(Section section, String title, String text, Node control) {
        SettingRow row = new SettingRow(section, title, text);
        row.getChildren().addAll(said(title, text), control);
        row.getStyleClass().add("wide");
        VBox.setVgrow(control, Priority.ALWAYS);
        return row;
    }

    private static VBox said(String title, String text) {
        Label name = new Label(title);
        name.getStyleClass().add("strong");
        name.setMinWidth(USE_PREF_SIZE);
        VBox said = new VBox(name);
        if (!text.isEmpty()) {
            said.getChildren().add(new Prose(text, "muted", "secondary"));
        }
        said.getStyleClass().addAll("column", "tight");
        said.setMinWidth(0);
        return said;
    }

    Section section() {
        return section;
    }

    /// Whether name or description hold the words.
    boolean holds(String search) {
        return words.contains(search.strip().toLowerCase(Locale.ROOT));
    }
}
