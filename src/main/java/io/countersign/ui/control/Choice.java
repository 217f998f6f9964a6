package io.countersign.ui.control;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A few alternatives side by side, of which one always holds.
public final class Choice<E extends Enum<E>> extends HBox {
    private final Map<E, ToggleButton> buttons;

    public Choice(Class<E> type, ObjectProperty<E> value, Function<E, String> words) {
        buttons = new EnumMap<>(type);
        ToggleGroup group = new ToggleGroup();
        getStyleClass().add("choice");
        for (E constant : type.getEnumConstants()) {
            ToggleButton button = new ToggleButton(words.apply(constant));
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setOnAction(_ -> {
                button.setSelected(true);
                value.set(constant);
            });
            buttons.put(constant, button);
            getChildren().add(button);
        }
        getChildren().getFirst().getStyleClass().add("first");
        getChildren().getLast().getStyleClass().add("last");
        value.subscribe(constant -> button(constant).setSelected(true));
    }

    /// The button of one of them.
    public ToggleButton button(E constant) {
        return Objects.requireNonNull(buttons.get(constant));
    }
}
