package io.countersign.importer;

import java.util.List;

/// The beginning of a table: what a person looks at to say what its columns mean.
///
/// @param sheets the sheets of a workbook in their order; empty for a table of text
/// @param sheet the one that was read; empty for a table of text
/// @param columns the header
/// @param rows the first rows below it, at most [#ROWS]
public record TableSketch(List<String> sheets, String sheet, List<String> columns, List<List<String>> rows) {
    /// How many rows are looked at.
    public static final int ROWS = 20;

    public TableSketch {
        sheets = List.copyOf(sheets);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
