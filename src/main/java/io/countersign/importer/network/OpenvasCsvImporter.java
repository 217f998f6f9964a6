package io.countersign.importer.network;

import io.countersign.importer.Content;
import io.countersign.importer.CsvHeader;
import io.countersign.importer.CsvRow;
import io.countersign.importer.CsvRows;
import io.countersign.importer.CvssScores;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.ReportSink;
import io.countersign.importer.Times;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the tables of OpenVAS and Greenbone (“CSV Results”), with or without the column for the quality of detection.
///
/// One finding for each row. Rows that were overridden to false positives are set aside.
final class OpenvasCsvImporter implements Importer {
    private static final Format FORMAT = new Format("openvas-csv", EvidenceKind.SCAN, "OpenVAS CSV");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return CsvRows.header(head, OpenvasCsvImporter::isHeader).map(_ -> Message.of("importer.openvas-csv.header"));
    }

    private static boolean isHeader(CsvHeader header) {
        return header.has("IP", "Port", "Port Protocol", "Severity", "NVT Name", "NVT OID");
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        Table table = new Table(sink);
        CsvRows.read(content.open(), OpenvasCsvImporter::isHeader, table::row);
        table.end();
    }

    private static final class Table {
        private final ReportSink sink;
        private final SeenPorts ports;
        private final LastRow last = new LastRow();
        private String target = "";
        private @Nullable Instant latest;

        Table(ReportSink sink) {
            this.sink = sink;
            this.ports = new SeenPorts(sink);
        }

        void row(CsvRow row) throws InterruptedException {
            last.see(row);
            Endpoint at = Endpoint.of(row.first("IP", "Hostname"), row.get("Port"), row.get("Port Protocol"));
            target = target.isEmpty() ? at.host() : target;
            Instant seen = Times.iso(row.get("Timestamp"));
            latest = latest == null || (seen != null && seen.isAfter(latest)) ? seen : latest;
            ports.open(at, "");
            String own = row.first("NVT OID", "NVT Name");
            AdvisoryText text = text(row, own);
            if (row.get("Severity").equalsIgnoreCase("False Positive")) {
                sink.setAside(new SetAside(
                        SetAside.Reason.SUPPRESSED,
                        text.advisory(own, own).identifier(),
                        at.spelled(),
                        row.get("Severity")));
                return;
            }
            CvssScores scores = new CvssScores();
            scores.add("", row.get("CVSS"));
            sink.finding(at.finding(
                    FindingKind.VULNERABILITY,
                    own,
                    text.advisory(own, own),
                    scores.rating(VendorScale.isWord(row.get("Severity")) ? row.get("Severity") : ""),
                    FoundSoftware.of(row.get("Product Detection Result"), row.get("Specific Result")),
                    ""));
        }

        private static AdvisoryText text(CsvRow row, String own) {
            AdvisoryText text = new AdvisoryText();
            text.title(row.get("NVT Name"));
            text.cves(row.get("CVEs"));
            text.cves(own);
            text.describe(row.get("Summary"));
            text.describe(row.get("Vulnerability Insight"));
            text.describe(row.get("Affected Software/OS"));
            text.describe(row.get("Impact"));
            text.solution(row.get("Solution"));
            text.references(row.get("Other References"));
            for (String id : row.get("BIDs").split(",", -1)) {
                text.name(id.isBlank() ? "" : "BID:" + id.strip());
            }
            for (String id : row.get("CERTs").split(",", -1)) {
                text.name(id);
            }
            return text;
        }

        void end() throws InterruptedException {
            List<Message> remarks = last.isCut() ? List.of(Message.of("importer.openvas-csv.cut")) : List.of();
            sink.scan(new ScanInfo("OpenVAS", "", target, latest, !last.isCut(), remarks));
        }
    }
}
