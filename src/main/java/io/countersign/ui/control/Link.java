package io.countersign.ui.control;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;

/// Words that lead somewhere, on a dotted line.
public final class Link extends Hyperlink {
    public Link(String text, Runnable follow) {
        super(text);
        getStyleClass().add("link");
        setAccessibleText(text);
        setOnAction(_ -> follow.run());
    }

    /// As a name that somebody gave: where there is no room its middle is left out, and a tooltip has the whole.
    public Link named() {
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setTooltip(new Tooltip(getText()));
        setMinWidth(0);
        getStyleClass().add("given-name");
        return this;
    }
}
