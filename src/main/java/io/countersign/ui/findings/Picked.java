package io.countersign.ui.findings;

import io.countersign.store.FindingOrder;
import io.countersign.store.FindingQuery.Chosen;
import io.countersign.store.FindingRow;
import io.countersign.store.FindingStretch;
import java.util.HashSet;
import java.util.Set;

/// Which rows are selected together. However many they are, none is held for it but those that were ticked one by one.
sealed interface Picked {
    /// None; a decision is about the current row.
    record None() implements Picked {}

    /// Some, by their numbers.
    record Rows(Set<Long> ids) implements Picked {
        public Rows {
            ids = Set.copyOf(ids);
        }
    }

    /// All of the filter but for some.
    record Whole(Set<Long> without) implements Picked {
        public Whole {
            without = Set.copyOf(without);
        }

        Chosen chosen() {
            return new Chosen(null, without, Set.of());
        }
    }

    /// All from one through another.
    ///
    /// @param without the numbers of rows of it that were taken out again
    /// @param besides the numbers of rows outside of it
    record Stretch(FindingOrder order, End first, End last, Set<Long> without, Set<Long> besides) implements Picked {
        public Stretch {
            without = Set.copyOf(without);
            besides = Set.copyOf(besides);
        }

        /// From where one began to where one went, whichever stands first.
        static Stretch between(FindingOrder order, End one, End other) {
            boolean forwards = one.place() <= other.place();
            return new Stretch(order, forwards ? one : other, forwards ? other : one, Set.of(), Set.of());
        }

        private Stretch inside(FindingRow row) {
            return new Stretch(order, first, last, Picked.toggled(without, row), besides);
        }

        private Stretch outside(FindingRow row) {
            return new Stretch(order, first, last, without, Picked.toggled(besides, row));
        }

        Chosen chosen() {
            return new Chosen(new FindingStretch(order, first.id(), last.id()), without, besides);
        }

        boolean spans(long place) {
            return first.place() <= place && place <= last.place();
        }
    }

    /// Where a stretch ends.
    ///
    /// @param place in the whole list, from 0
    record End(long id, long place) {}

    /// Whether a row is selected.
    ///
    /// @param place in the whole list, from 0
    default boolean holds(FindingRow row, long place) {
        return switch (this) {
            case None _ -> false;
            case Rows(Set<Long> ids) -> ids.contains(row.id());
            case Whole(Set<Long> without) -> !without.contains(row.id());
            case Stretch stretch ->
                stretch.spans(place) ? !stretch.without().contains(row.id()) : stretch.besides().contains(row.id());
        };
    }

    /// The same with a row more, or without it.
    default Picked toggled(FindingRow row, long place) {
        return switch (this) {
            case None _ -> new Rows(Set.of(row.id()));
            case Rows(Set<Long> ids) -> {
                Set<Long> others = toggled(ids, row);
                yield others.isEmpty() ? new None() : new Rows(others);
            }
            case Whole(Set<Long> without) -> new Whole(toggled(without, row));
            case Stretch stretch -> stretch.spans(place) ? stretch.inside(row) : stretch.outside(row);
        };
    }

    /// How many rows.
    ///
    /// @param all how many the filter has
    default long size(long all) {
        return switch (this) {
            case None _ -> 0;
            case Rows(Set<Long> ids) -> ids.size();
            case Whole(Set<Long> without) -> all - without.size();
            case Stretch(_, End first, End last, Set<Long> without, Set<Long> besides) ->
                last.place() - first.place() + 1 - without.size() + besides.size();
        };
    }

    private static Set<Long> toggled(Set<Long> ids, FindingRow row) {
        Set<Long> others = new HashSet<>(ids);
        if (!others.remove(row.id())) {
            others.add(row.id());
        }
        return others;
    }
}
