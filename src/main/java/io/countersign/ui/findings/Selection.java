package io.countersign.ui.findings;

import io.countersign.store.FindingRow;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/// What a decision is about: the ticked rows, every row of the filter, or else the current row. On the FX thread only.
final class Selection {
    private final ObservableSet<Long> ticked = FXCollections.observableSet();
    private final ReadOnlyBooleanWrapper wholeFilter = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable FindingRow> current = new ReadOnlyObjectWrapper<>();

    /// The numbers of the ticked rows; not every row of the filter when that is selected.
    ObservableSet<Long> ticked() {
        return ticked;
    }

    ReadOnlyBooleanProperty wholeFilterProperty() {
        return wholeFilter.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable FindingRow> currentProperty() {
        return current.getReadOnlyProperty();
    }

    void current(@Nullable FindingRow row) {
        current.set(row);
    }

    /// Ticks a row, or takes the tick away.
    void toggle(FindingRow row) {
        wholeFilter.set(false);
        if (!ticked.remove(row.id())) {
            ticked.add(row.id());
        }
    }

    void selectWholeFilter() {
        ticked.clear();
        wholeFilter.set(true);
    }

    /// Ticks the given rows and no others.
    void only(List<FindingRow> rows) {
        clear();
        rows.forEach(row -> ticked.add(row.id()));
    }

    void clear() {
        wholeFilter.set(false);
        ticked.clear();
    }

    boolean holds(FindingRow row) {
        return wholeFilter.get() || ticked.contains(row.id());
    }

    /// Whether more than the current row is meant.
    boolean isBulk() {
        return wholeFilter.get() || !ticked.isEmpty();
    }

    /// The numbers that a decision is about, where it is not the whole filter.
    List<Long> ids() {
        FindingRow row = current.get();
        if (!ticked.isEmpty() || row == null) {
            return ticked.stream().sorted().toList();
        }
        return List.of(row.id());
    }

    /// How many findings a decision is about.
    long size(long ofFilter) {
        return wholeFilter.get() ? ofFilter : ids().size();
    }
}
