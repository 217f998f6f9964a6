package io.countersign.ui.control;

import io.countersign.ui.action.Action;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The keys of an action, a cap for each.
public final class KeyCaps extends HBox {
    /// The keys that an action has where the caps are shown, none where it has none.
    public KeyCaps(Action action) {
        this();
        sceneProperty().subscribe(scene -> {
            Optional<Actions> actions = Actions.of(scene);
            Chord key = actions.isPresent() ? actions.get().keyOf(action) : action.key();
            getChildren().clear();
            if (key != null) {
                show(key);
            }
        });
    }

    public KeyCaps(Chord chord) {
        this();
        show(chord);
    }

    private KeyCaps() {
        getStyleClass().add("key-caps");
        setMinWidth(Region.USE_PREF_SIZE);
        setMaxWidth(Region.USE_PREF_SIZE);
    }

    private void show(Chord chord) {
        for (String cap : chord.caps()) {
            Label label = new Label(cap);
            label.getStyleClass().add("key-cap");
            label.setMinWidth(Region.USE_PREF_SIZE);
            getChildren().add(label);
        }
    }
}
