package io.countersign.importer.tls;

import io.countersign.importer.Content;
import io.countersign.importer.CsvHeader;
import io.countersign.importer.CsvRows;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.util.Optional;

/// Reads the CSV of testssl.sh (`--csv`), as its manual describes it.
///
/// One finding for each row of severity `LOW` and above. The row of the scan's time is the last one; where it is
/// missing, the scan was broken off, or `--severity` left it out with all that passed.
final class TestsslCsvImporter implements Importer {
    private static final Format FORMAT = new Format("testssl-csv", EvidenceKind.SCAN, "testssl.sh CSV");
    private static final String HOST = "fqdn/ip";

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return CsvRows.header(head, TestsslCsvImporter::isHeader).map(_ -> Message.of("importer.testssl-csv.header"));
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        TestsslRows rows = new TestsslRows(sink);
        CsvRows.read(content.open(), TestsslCsvImporter::isHeader, row -> rows.row(new TestsslRow(
                row.get("id"),
                TestsslRow.host(row.get(HOST)),
                row.get("port"),
                row.get("severity"),
                row.get("finding"),
                row.get("cve"),
                row.get("cwe"),
                row.get("hint"))));
        rows.needEnd();
        sink.scan(new ScanInfo("testssl.sh", "", rows.target(), null, rows.complete(), rows.remarks()));
    }

    private static boolean isHeader(CsvHeader header) {
        return header.has("id", HOST, "port", "severity", "finding");
    }
}
