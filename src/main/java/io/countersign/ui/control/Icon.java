package io.countersign.ui.control;

import javafx.scene.AccessibleRole;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.octicons.Octicons;

/// An icon beside a word, which a screen reader passes over because the word says it all.
public final class Icon extends FontIcon {
    public Icon(Octicons icon) {
        super(icon);
        setAccessibleRole(AccessibleRole.NODE);
    }
}
