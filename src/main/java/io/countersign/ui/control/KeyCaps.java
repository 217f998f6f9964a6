package io.countersign.ui.control;

import io.countersign.ui.action.Chord;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The keys of an action, a cap for each.
public final class KeyCaps extends HBox {
    public KeyCaps(Chord chord) {
        getStyleClass().add("key-caps");
        setMinWidth(Region.USE_PREF_SIZE);
        setMaxWidth(Region.USE_PREF_SIZE);
        for (String cap : chord.caps()) {
            Label label = new Label(cap);
            label.getStyleClass().add("key-cap");
            label.setMinWidth(Region.USE_PREF_SIZE);
            getChildren().add(label);
        }
    }
}
