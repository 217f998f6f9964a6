package io.countersign.importer.network;

import io.countersign.importer.Content;
import io.countersign.importer.CsvHeader;
import io.countersign.importer.CsvRows;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.util.Optional;

/// Reads the tables of Nessus, of Tenable Security Center with its summaries, and of Tenable Vulnerability Management,
/// old and new.
///
/// One finding for each row. Nessus writes a row for each CVE of a plugin at a port: these rows are told as the same
/// thing, with all its CVE. Fixed rows count, with that status; accepted risks are set aside.
final class TenableCsvImporter implements Importer {
    private static final Format FORMAT = new Format("tenable-csv", EvidenceKind.SCAN, "Tenable CSV");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return CsvRows.header(head, TenableCsvImporter::isHeader).map(_ -> Message.of("importer.tenable-csv.header"));
    }

    private static boolean isHeader(CsvHeader header) {
        return header.has("Plugin ID", "Risk", "Name")
                || header.has("Plugin", "Plugin Name", "Severity")
                || header.has("definition.id", "definition.name", "severity");
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        TenableTable table = new TenableTable(sink);
        CsvRows.read(content.open(), TenableCsvImporter::isHeader, table::row);
        table.end();
    }
}
