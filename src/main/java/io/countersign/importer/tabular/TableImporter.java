package io.countersign.importer.tabular;

import io.countersign.importer.Content;
import io.countersign.importer.CsvRow;
import io.countersign.importer.CsvRows;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import io.countersign.model.table.ColumnMapping;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads tables of which a person has said what their columns mean: text by its header, and workbooks, whose header lies
/// too deep in them for a first look.
public final class TableImporter implements Importer {
    private static final Format FORMAT = new Format("table", EvidenceKind.SCAN, "Table");

    private final Supplier<List<ColumnMapping>> mappings;

    /// @param mappings the known ones, asked for each file
    public TableImporter(Supplier<List<ColumnMapping>> mappings) {
        this.mappings = mappings;
    }

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        if (TableRows.isWorkbook(head)) {
            return Optional.of(Message.of("importer.table.workbook"));
        }
        for (ColumnMapping mapping : mappings.get()) {
            if (CsvRows.header(head, header -> mapping.fits(header.columns())).isPresent()) {
                return Optional.of(Message.of("importer.table.mapping", mapping.name()));
            }
        }
        return Optional.empty();
    }

    /// @throws io.countersign.model.problem.ProblemException with `TABLE_UNMAPPED` if no mapping fits a workbook
    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        new Reading(mappings.get(), sink).read(content);
    }

    /// Finds the mapping by the header, while the rows go by.
    private static final class Reading {
        private final List<ColumnMapping> mappings;
        private final ReportSink sink;
        private @Nullable ColumnMapping found;
        private @Nullable MappedTable table;

        Reading(List<ColumnMapping> mappings, ReportSink sink) {
            this.mappings = mappings;
            this.sink = sink;
        }

        void read(Content content) throws IOException, InterruptedException {
            TableRows.read(content, sheets(), this::isHeader, this::row);
            ColumnMapping mapping = found;
            if (mapping != null) {
                table(mapping).finish();
            }
        }

        private List<String> sheets() {
            return Stream.concat(Stream.of(""), mappings.stream().map(ColumnMapping::sheet)).distinct().toList();
        }

        private boolean isHeader(List<String> row) {
            found = mappings.stream().filter(mapping -> mapping.fits(row)).findFirst().orElse(null);
            return found != null;
        }

        private void row(CsvRow row) throws InterruptedException {
            ColumnMapping mapping = found;
            if (mapping != null) {
                table(mapping).row(row);
            }
        }

        private MappedTable table(ColumnMapping mapping) {
            MappedTable known = table;
            if (known == null) {
                known = new MappedTable(mapping, sink);
                table = known;
            }
            return known;
        }
    }
}
