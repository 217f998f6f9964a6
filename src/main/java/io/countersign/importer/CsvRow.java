package io.countersign.importer;

import java.util.List;

/// One row of a table below its header.
///
/// @param header what the columns are called
/// @param cells without the blanks around them; fewer than there are columns where the row is short
/// @param line where the row begins, from 1
public record CsvRow(CsvHeader header, List<String> cells, long line) {
    public CsvRow {
        cells = List.copyOf(cells);
    }

    /// The cell of a column, by its name in whatever case; empty where there is none.
    public String get(String column) {
        int index = header.index(column);
        return index < 0 || index >= cells.size() ? "" : cells.get(index);
    }

    /// The first cell that is not empty of these columns; empty where there is none.
    public String first(String... columns) {
        for (String column : columns) {
            String cell = get(column);
            if (!cell.isEmpty()) {
                return cell;
            }
        }
        return "";
    }
}
