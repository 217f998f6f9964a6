package io.countersign.ui.findings;

import io.countersign.store.FindingPlace;
import io.countersign.store.FindingRow;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A bounded piece of a list that may be a million rows long: some pages around what is looked at. On the FX thread only.
final class RowWindow {
    /// Rows that are read at once.
    static final int PAGE = 200;
    /// Pages that are held at most.
    static final int PAGES = 10;

    private final ObservableList<FindingRow> rows = FXCollections.observableArrayList();
    private long before;
    private boolean ended = true;

    ObservableList<FindingRow> rows() {
        return rows;
    }

    /// How many rows of the list lie before the window.
    long before() {
        return before;
    }

    boolean hasBefore() {
        return before > 0 && !rows.isEmpty();
    }

    boolean hasAfter() {
        return !ended && !rows.isEmpty();
    }

    /// Where the page lies that follows the window.
    FindingPlace next() {
        return new FindingPlace.After(rows.getLast().id());
    }

    /// Where the page lies that precedes the window.
    FindingPlace previous() {
        return new FindingPlace.Before(rows.getFirst().id());
    }

    /// How many rows to read to fill the window anew.
    int size() {
        return Math.max(PAGE, (rows.size() + PAGE - 1) / PAGE * PAGE);
    }

    /// Puts other rows into the window.
    ///
    /// @param earlier how many rows of the list lie before them
    /// @param last whether none follow
    void reset(long earlier, List<FindingRow> page, boolean last) {
        before = earlier;
        ended = last;
        rows.setAll(page);
    }

    /// Adds the page that follows, and lets the first ones go where there are too many.
    ///
    /// @return how many rows were let go at the start
    int append(List<FindingRow> page) {
        ended = page.size() < PAGE;
        rows.addAll(page);
        int excess = Math.max(0, rows.size() - PAGE * PAGES);
        if (excess > 0) {
            rows.remove(0, excess);
            before += excess;
        }
        return excess;
    }

    /// Adds the page that precedes, and lets the last ones go where there are too many.
    ///
    /// @return how many rows came in at the start
    int prepend(List<FindingRow> page) {
        // Where rows came in meanwhile, the start of the list tells how many there were.
        before = page.size() < PAGE ? 0 : Math.max(0, before - page.size());
        rows.addAll(0, page);
        if (rows.size() > PAGE * PAGES) {
            rows.remove(PAGE * PAGES, rows.size());
            ended = false;
        }
        return page.size();
    }
}
