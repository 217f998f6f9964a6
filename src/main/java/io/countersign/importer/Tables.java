package io.countersign.importer;

import io.countersign.model.table.ColumnMapping;
import java.io.IOException;

/// Reads tables that have no format of their own. Thread-safe.
public interface Tables {
    /// The beginning of a table.
    ///
    /// @param sheet the sheet of a workbook; empty for the first one
    /// @throws io.countersign.model.problem.ProblemException if the file holds no table
    TableSketch sketch(Content content, String sheet) throws IOException, InterruptedException;

    /// What the columns probably mean, by their names in English and Chinese; a person corrects it.
    ///
    /// @param name what to call the mapping
    ColumnMapping guess(String name, TableSketch sketch);

    /// Reads a table as a mapping says.
    ///
    /// @throws io.countersign.model.problem.ProblemException if the header that the mapping is for is not there
    void read(Content content, ColumnMapping mapping, ReportSink sink) throws IOException, InterruptedException;
}
