package io.countersign.importer;

import io.countersign.model.message.Message;
import java.util.List;

/// Notices rows with fewer cells than the header has columns: a table that was cut off ends in one.
public final class ShortRows {
    private long count;

    /// Looks at one row.
    public void see(CsvRow row) {
        if (row.cells().size() < row.header().columns().size()) {
            count++;
        }
    }

    /// What to say of it, empty where every row is whole.
    public List<Message> remarks() {
        return count == 0 ? List.of() : List.of(Message.of("importer.short-rows", count));
    }
}
