package io.countersign.ui.findings;

import io.countersign.store.FindingOrder;
import io.countersign.store.FindingQuery;
import io.countersign.store.FindingRow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What a decision is about: the rows that are selected together, or else the current row. On the FX thread only.
final class Selection {
    private final ReadOnlyObjectWrapper<Picked> picked = new ReadOnlyObjectWrapper<>(new Picked.None());
    private final ReadOnlyObjectWrapper<@Nullable FindingRow> current = new ReadOnlyObjectWrapper<>();

    ReadOnlyObjectProperty<Picked> pickedProperty() {
        return picked.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable FindingRow> currentProperty() {
        return current.getReadOnlyProperty();
    }

    void current(@Nullable FindingRow row) {
        current.set(row);
    }

    /// Selects a row besides the others, or no longer.
    ///
    /// @param place in the whole list, from 0
    void toggle(FindingRow row, long place) {
        picked.set(picked.get().toggled(row, place));
    }

    void selectWholeFilter() {
        picked.set(new Picked.Whole(Set.of()));
    }

    /// Selects all rows from one through another.
    void stretch(FindingOrder order, Picked.End one, Picked.End other) {
        picked.set(Picked.Stretch.between(order, one, other));
    }

    /// Selects the given rows and no others.
    void only(List<FindingRow> rows) {
        picked.set(rows.isEmpty()
                ? new Picked.None()
                : new Picked.Rows(rows.stream().map(FindingRow::id).collect(Collectors.toSet())));
    }

    /// Other rows lie between the ends of a stretch now, and so it is let go.
    void dropStretch() {
        if (picked.get() instanceof Picked.Stretch) {
            clear();
        }
    }

    void clear() {
        picked.set(new Picked.None());
    }

    boolean holds(FindingRow row, long place) {
        return picked.get().holds(row, place);
    }

    /// Whether more than the current row is meant.
    boolean isBulk() {
        return !(picked.get() instanceof Picked.None);
    }

    /// Whether every row of the filter is meant.
    boolean isWholeFilter() {
        return picked.get() instanceof Picked.Whole(Set<Long> without) && without.isEmpty();
    }

    /// The question that a decision is about, where its rows are not named one by one.
    Optional<FindingQuery> of(FindingQuery query) {
        return switch (picked.get()) {
            case Picked.None _, Picked.Rows _ -> Optional.empty();
            case Picked.Whole whole -> Optional.of(query.withChosen(whole.chosen()));
            case Picked.Stretch stretch -> Optional.of(query.withChosen(stretch.chosen()));
        };
    }

    /// The numbers of the rows that are named one by one.
    List<Long> ids() {
        FindingRow row = current.get();
        return switch (picked.get()) {
            case Picked.None _ -> row == null ? List.of() : List.of(row.id());
            case Picked.Rows(Set<Long> ids) -> ids.stream().sorted().toList();
            case Picked.Whole _, Picked.Stretch _ -> List.of();
        };
    }

    /// How many findings a decision is about.
    long size(long ofFilter) {
        return isBulk() ? picked.get().size(ofFilter) : ids().size();
    }
}
