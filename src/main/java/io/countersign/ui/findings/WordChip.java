package io.countersign.ui.findings;

import io.countersign.text.Messages;
import io.countersign.ui.control.Icon;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.octicons.Octicons;

/// One word of the filter that is in force. Pressing it takes it out.
final class WordChip extends Button {
    private final String word;

    WordChip(String word, Messages messages, Runnable remove) {
        this.word = word;
        int colon = word.indexOf(':') + 1;
        Label key = new Label(word.substring(0, colon));
        key.getStyleClass().addAll("code", "muted");
        Label values = new Label(word.substring(colon));
        values.getStyleClass().add("code");
        HBox content = new HBox(key, values, new Icon(Octicons.X_16));
        content.getStyleClass().add("chip-content");
        setGraphic(content);
        getStyleClass().setAll("button", "word-chip");
        setAccessibleText(messages.text("findings.chip", word));
        setTooltip(new Tooltip(messages.text("findings.chip.tooltip")));
        setOnAction(_ -> remove.run());
    }

    String word() {
        return word;
    }
}
