package io.countersign.importer.tabular;

import io.countersign.importer.Content;
import io.countersign.importer.CsvHeader;
import io.countersign.importer.CsvRow;
import io.countersign.importer.CsvRows;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.PlainText;
import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.SeverityScale;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The table that DefectDojo's "Generic Findings Import" takes: the columns of its documentation, in any order.
final class GenericCsvImporter implements Importer {
    private static final Format FORMAT = new Format("generic-csv", EvidenceKind.SCAN, "Generic findings CSV");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Optional<Message> recognise(Head head) {
        return CsvRows.header(head, GenericCsvImporter::isHeader)
                .map(_ -> Message.of("importer.generic-csv.columns"));
    }

    @Override
    public void read(Content content, ReportSink sink) throws IOException, InterruptedException {
        Last last = new Last();
        CsvRows.read(content.open(), GenericCsvImporter::isHeader, row -> {
            last.row = row;
            sink.finding(finding(row));
        });
        boolean complete = last.row == null
                || last.row.cells().size() >= last.row.header().columns().size();
        List<Message> remarks = complete ? List.of() : List.of(Message.of("importer.tabular.cut", last.line()));
        sink.scan(new ScanInfo(FORMAT.name(), "", "", null, complete, remarks));
    }

    private static boolean isHeader(CsvHeader header) {
        return header.has("Title", "Severity", "Description")
                && (header.has("CweId") || header.has("Mitigation"))
                && (header.has("Active") || header.has("Verified") || header.has("FalsePositive")
                        || header.has("Duplicate") || header.has("Url"));
    }

    private static Finding finding(CsvRow row) {
        GenericFinding finding = new GenericFinding();
        finding.title = row.get("Title");
        finding.severity = row.get("Severity");
        finding.solution = PlainText.ofHtml(row.get("Mitigation"));
        finding.references = row.get("References");
        finding.weakness = row.first("CweId", "Cwe");
        finding.component = row.first("ComponentName", "component_name");
        finding.version = row.first("ComponentVersion", "component_version");
        finding.fixedVersion = row.first("FixVersion", "fix_version");
        finding.file = row.first("FilePath", "file_path");
        finding.line = row.get("Line");
        finding.place = row.get("Url").isEmpty() ? finding.place : Location.of(row.get("Url"));
        finding.identify(row.first("CVE", "Vulnerability Id", "VulnerabilityId", "vulnerability_ids"));
        finding.scores.add(SeverityScale.CVSS3, row.first("CVSSV3", "CvssV3"), row.first("CVSSV3_score", "CvssV3Score"));
        finding.scores.add(SeverityScale.CVSS4, row.first("CVSSV4", "CvssV4"), row.first("CVSSV4_score", "CvssV4Score"));
        for (String text : List.of(row.get("Description"), row.get("Impact"))) {
            if (!text.isEmpty()) {
                finding.texts.add(PlainText.ofHtml(text));
            }
        }
        finding.state(row.get("FalsePositive"), "false positive");
        finding.state(row.get("Duplicate"), "duplicate");
        finding.state(row.get("IsMitigated"), "mitigated");
        if (row.get("Active").equalsIgnoreCase("false")) {
            finding.states.add("inactive");
        }
        return finding.finding();
    }

    /// The row that was read last: one with too few cells was cut off.
    private static final class Last {
        private @Nullable CsvRow row;

        private long line() {
            return row == null ? 0 : row.line();
        }
    }
}
