package io.countersign.ui.control;

import javafx.scene.control.Label;

/// A word on a tint, in the colour of a role or of none.
public final class Tag extends Label {
    /// A tag without a meaning in its colour.
    public Tag(String text) {
        this(text, "none");
    }

    /// @param role `critical` to `info`, `pass`, `fail`, `review` or `none`
    public Tag(String text, String role) {
        super(text);
        getStyleClass().addAll("tag", role);
        setMinWidth(USE_PREF_SIZE);
    }
}
