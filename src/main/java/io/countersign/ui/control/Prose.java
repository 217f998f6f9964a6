package io.countersign.ui.control;

import javafx.scene.control.Label;

/// Words that wrap where the line ends and are never cut.
public final class Prose extends Label {
    /// @param styles such as `muted`, `code` or `strong`
    public Prose(String text, String... styles) {
        super(text);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().addAll(styles);
    }
}
