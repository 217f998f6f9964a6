package io.countersign.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// Marks a list of which no row is selected: no row shows then that the list has the focus, so its edge has to.
public final class Resting {
    private static final PseudoClass RESTING = PseudoClass.getPseudoClass("resting");

    private Resting() {}

    public static void mark(ListView<?> list) {
        mark(list, list.getSelectionModel().selectedItemProperty());
    }

    public static void mark(TableView<?> table) {
        mark(table, table.getSelectionModel().selectedItemProperty());
    }

    private static void mark(Control list, ObservableValue<? extends @Nullable Object> selected) {
        selected.subscribe(row -> list.pseudoClassStateChanged(RESTING, row == null));
    }
}
