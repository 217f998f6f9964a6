package io.countersign.importer.marketplace;

import io.countersign.importer.Content;
import io.countersign.importer.CsvHeader;
import io.countersign.importer.CsvRow;
import io.countersign.importer.CsvRows;
import io.countersign.importer.Head;
import io.countersign.importer.Identity;
import io.countersign.importer.Importer;
import io.countersign.importer.ReportSink;
import io.countersign.importer.SeverityWords;
import io.countersign.importer.ShortRows;
import io.countersign.importer.Times;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the table of vulnerabilities that Oracle Cloud's Vulnerability Scanning exports.
///
/// By the page of Oracle's documentation that shows the export. Each vulnerability counts once, however many hosts have
/// it, for the table does not name them.
final class OciScanningCsvImporter implements Importer {
    private static final Format FORMAT =
            new Format("oci-scanning-csv", EvidenceKind.SCAN, "Oracle Cloud Vulnerability Scanning CSV");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return CsvRows.header(head, OciScanningCsvImporter::isHeader)
                .map(_ -> Message.of("importer.oci-scanning-csv.header"));
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        Table table = new Table(sink);
        CsvRows.read(content.open(), OciScanningCsvImporter::isHeader, table::row);
        table.finish();
    }

    private static boolean isHeader(CsvHeader header) {
        return header.has("resultId", "compartmentId", "cveId", "severity", "state", "hostCount");
    }

    private static final class Table {
        private final ReportSink sink;
        private final ShortRows shortRows = new ShortRows();
        private String compartment = "";
        private @Nullable Instant detectedAt;

        Table(ReportSink sink) {
            this.sink = sink;
        }

        void row(CsvRow row) throws InterruptedException {
            shortRows.see(row);
            compartment = compartment.isEmpty() ? row.get("compartmentId") : compartment;
            Instant time = Times.iso(row.get("lastDetected"));
            detectedAt = time != null && (detectedAt == null || time.isAfter(detectedAt)) ? time : detectedAt;
            if (row.get("state").toUpperCase(Locale.ROOT).equals("FIXED")) {
                sink.setAside(new SetAside(
                        SetAside.Reason.PASSED, cve(row), row.get("compartmentId"), row.get("state")));
            } else {
                sink.finding(finding(row));
            }
        }

        void finish() throws InterruptedException {
            List<Message> remarks = shortRows.remarks();
            sink.scan(new ScanInfo(
                    "Oracle Cloud Vulnerability Scanning", "", compartment, detectedAt, remarks.isEmpty(), remarks));
        }

        private static String cve(CsvRow row) {
            return row.first("cveId", "title");
        }

        private static Finding finding(CsvRow row) {
            FindingKind kind = FindingKind.VULNERABILITY;
            String hosts = row.get("hostCount");
            return new Finding(
                    Identity.of(kind, cve(row), "", ""),
                    kind,
                    new Advisory(
                            cve(row),
                            List.of(cve(row)),
                            row.first("title", "cveId"),
                            hosts.isEmpty() ? "" : "hostCount: " + hosts,
                            "",
                            List.of(),
                            List.of()),
                    Rating.word(SeverityWords.of(row.get("severity")), row.get("severity")),
                    Component.NONE,
                    new Place(row.get("compartmentId"), "", 0, "", ""),
                    row.get("state"));
        }
    }
}
