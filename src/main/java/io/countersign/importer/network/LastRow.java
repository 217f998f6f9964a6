package io.countersign.importer.network;

import io.countersign.importer.CsvRow;

/// Looks whether the last row of a table has fewer cells than all before it, as a file has that was cut off.
final class LastRow {
    private boolean shortBefore;
    private boolean isShort;

    void see(CsvRow row) {
        shortBefore |= isShort;
        isShort = row.cells().size() < row.header().columns().size();
    }

    /// Whether the table seems to be cut off. Tables whose rows are short as a habit are whole.
    boolean isCut() {
        return isShort && !shortBefore;
    }
}
