package io.countersign.importer.tabular;

import io.countersign.importer.Content;
import io.countersign.importer.ReportSink;
import io.countersign.importer.TableSketch;
import io.countersign.importer.Tables;
import io.countersign.model.table.ColumnMapping;
import java.io.IOException;
import java.util.List;

/// Reads tables of text and workbooks.
public final class MappedTables implements Tables {
    @Override
    public TableSketch sketch(Content content, String sheet) throws IOException, InterruptedException {
        return TableRows.sketch(content, sheet);
    }

    @Override
    public ColumnMapping guess(String name, TableSketch sketch) {
        return TableGuess.of(name, sketch);
    }

    @Override
    public void read(Content content, ColumnMapping mapping, ReportSink sink) throws IOException, InterruptedException {
        MappedTable table = new MappedTable(mapping, sink);
        TableRows.read(content, List.of(mapping.sheet()), mapping::fits, table::row);
        table.finish();
    }
}
