package io.countersign.ui.control;

import javafx.scene.control.Hyperlink;

/// Words that lead somewhere, on a dotted line.
public final class Link extends Hyperlink {
    public Link(String text, Runnable follow) {
        super(text);
        getStyleClass().add("link");
        setAccessibleText(text);
        setOnAction(_ -> follow.run());
    }
}
