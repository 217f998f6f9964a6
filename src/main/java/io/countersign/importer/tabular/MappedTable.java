package io.countersign.importer.tabular;

import io.countersign.importer.CsvRow;
import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.message.Message;
import io.countersign.model.table.ColumnMapping;
import io.countersign.model.table.TableField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// One table while it is read through a mapping.
final class MappedTable {
    private static final int WORDS_TOLD = 10;

    private final ColumnMapping mapping;
    private final ReportSink sink;
    private final Set<String> unknown = new TreeSet<>();
    private long nameless;

    MappedTable(ColumnMapping mapping, ReportSink sink) {
        this.mapping = mapping;
        this.sink = sink;
    }

    void row(CsvRow given) throws InterruptedException {
        MappedRow row = new MappedRow(given, mapping);
        if (row.title().isEmpty()) {
            nameless++;
        } else if (mapping.target() == ColumnMapping.Target.FEEDBACK) {
            sink.feedback(row.feedback());
        } else if (row.isPassed()) {
            aside(row, SetAside.Reason.PASSED);
        } else if (row.isClosed()) {
            aside(row, SetAside.Reason.SUPPRESSED);
        } else {
            learn(row, given);
            sink.finding(row.finding());
        }
    }

    void finish() throws InterruptedException {
        List<Message> remarks = new ArrayList<>();
        if (nameless > 0) {
            remarks.add(Message.of("importer.table.nameless", nameless));
        }
        if (!unknown.isEmpty()) {
            remarks.add(Message.of("importer.table.severity-unknown", String.join(", ", unknown)));
        }
        sink.scan(new ScanInfo(mapping.name(), "", "", null, true, remarks));
    }

    private void aside(MappedRow row, SetAside.Reason reason) throws InterruptedException {
        sink.setAside(new SetAside(reason, row.identifier(), row.subject(), row.state()));
    }

    private void learn(MappedRow row, CsvRow given) {
        String column = mapping.columns().get(TableField.SEVERITY);
        String word = column == null ? "" : given.get(column);
        if (!word.isEmpty() && unknown.size() < WORDS_TOLD && row.severity().isEmpty()) {
            unknown.add(word);
        }
    }
}
