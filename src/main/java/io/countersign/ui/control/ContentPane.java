package io.countersign.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// Where one thing stands at a time: a list, or why there is none. The focus stays with what stands here when that
/// changes, so that a person at the keyboard is never thrown out.
public final class ContentPane extends StackPane {
    private boolean wantsFocus;

    public ContentPane() {
        setAlignment(Pos.TOP_LEFT);
    }

    /// Takes the focus as soon as something stands here that can have it.
    public void claimFocus() {
        wantsFocus = true;
        giveFocus();
    }

    /// @param content stands here from now on
    public void show(Node content) {
        if (!getChildren().contains(content)) {
            wantsFocus |= isFocusWithin();
            getChildren().setAll(content);
        }
        giveFocus();
    }

    private void giveFocus() {
        if (wantsFocus && !getChildren().isEmpty()) {
            getChildren().getFirst().requestFocus();
            wantsFocus = !isFocusWithin();
        }
    }
}
