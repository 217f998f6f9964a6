package io.countersign.ui.findings;

import io.countersign.store.FindingRow;
import io.countersign.store.FindingRow.Cursor;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// A bounded piece of a list that may be a million rows long: some pages, read one after another by the place of the row
/// before. Of pages that were let go only that place is remembered. On the FX thread only.
final class RowWindow {
    /// Rows that are read at once.
    static final int PAGE = 200;
    /// Pages that are held at most.
    static final int PAGES = 10;

    private final ObservableList<FindingRow> rows = FXCollections.observableArrayList();
    /// For each page up to the last one held, the row before it; null before the first.
    private final List<@Nullable Cursor> starts = new ArrayList<>();
    private int first;
    private boolean ended = true;

    ObservableList<FindingRow> rows() {
        return rows;
    }

    /// How many rows of the list lie before the window.
    long before() {
        return (long) first * PAGE;
    }

    boolean hasBefore() {
        return first > 0;
    }

    boolean hasAfter() {
        return !ended;
    }

    /// The row before the page that follows the window.
    @Nullable Cursor end() {
        return rows.isEmpty() ? null : rows.getLast().cursor();
    }

    /// The row before the page that precedes the window.
    @Nullable Cursor startBefore() {
        return starts.get(first - 1);
    }

    /// The row before the window itself.
    @Nullable Cursor start() {
        return starts.isEmpty() ? null : starts.get(first);
    }

    /// How many rows to read to fill the window anew.
    int size() {
        return Math.max(PAGE, (rows.size() + PAGE - 1) / PAGE * PAGE);
    }

    /// Begins the list anew.
    void reset(List<FindingRow> page) {
        starts.clear();
        starts.add(null);
        first = 0;
        ended = page.size() < PAGE;
        rows.setAll(page);
    }

    /// Replaces the rows of the window, read again from [#start] with [#size].
    void refill(List<FindingRow> again) {
        int asked = size();
        while (starts.size() > first + 1) {
            starts.removeLast();
        }
        for (int i = PAGE; i < again.size(); i += PAGE) {
            starts.add(again.get(i - 1).cursor());
        }
        ended = again.size() < asked;
        rows.setAll(again);
    }

    /// Adds the page that follows, and lets the first one go where there are too many.
    ///
    /// @return how many rows were let go at the start
    int append(List<FindingRow> page) {
        ended = page.size() < PAGE;
        if (page.isEmpty()) {
            return 0;
        }
        starts.add(end());
        rows.addAll(page);
        if (rows.size() <= PAGE * PAGES) {
            return 0;
        }
        rows.remove(0, PAGE);
        first++;
        return PAGE;
    }

    /// Adds the page that precedes, and lets the last one go where there are too many.
    ///
    /// @return how many rows came in at the start
    int prepend(List<FindingRow> page) {
        first--;
        rows.addAll(0, page);
        while (rows.size() > PAGE * PAGES) {
            int last = starts.size() - 1 - first;
            rows.remove(last * PAGE, rows.size());
            starts.removeLast();
            ended = false;
        }
        return page.size();
    }
}
