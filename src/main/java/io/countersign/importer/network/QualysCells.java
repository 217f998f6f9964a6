package io.countersign.importer.network;

import io.countersign.importer.CsvRow;
import io.countersign.importer.CvssScores;
import io.countersign.importer.PlainText;
import io.countersign.model.finding.SeverityScale;
import java.util.Map;

/// One row of Qualys's tables. Each kind calls its columns otherwise.
final class QualysCells {
    private static final Map<SeverityScale, String[]> COLUMNS = Map.of(
            SeverityScale.CVSS3, new String[] {"CVSSv3.1 Base (nvd)", "CVSS3.1 Base", "CVSS3 Base", "CVSS3"},
            SeverityScale.CVSS2, new String[] {"CVSSv2 Base (nvd)", "CVSS Base", "CVSS_BASE", "CVSS"});

    private QualysCells() {}

    static QualysRow row(CsvRow row, String host) {
        return new QualysRow(
                details(row),
                Endpoint.of(host, row.get("Port"), row.get("Protocol")),
                row.first("Type", "Type Detected"),
                row.first("Vuln Status", "Status"),
                row.get("Ignored").equalsIgnoreCase("Yes")
                        || row.get("Disabled").equalsIgnoreCase("Yes")
                        || row.get("FALSE POSITIVE STATUS").equalsIgnoreCase("APPROVED"),
                row.first("Results", "Result"));
    }

    /// Of a table by CVE each row is a thing of its own.
    private static QualysDetails.Entry details(CsvRow row) {
        String number = row.get("QID");
        String own = QualysDetails.own(number);
        String cve = row.get("CVE");
        AdvisoryText text = new AdvisoryText();
        text.cves(row.first("CVE", "CVE ID", "CVEID"));
        text.title(row.first("Title", "Vuln Title"));
        text.describe(PlainText.ofHtml(row.get("CVE-Description")));
        text.describe(PlainText.ofHtml(row.get("Threat")));
        text.describe(PlainText.ofHtml(row.get("Impact")));
        text.solution(PlainText.ofHtml(row.get("Solution")));
        for (String reference : row.get("Vendor Reference").split(",", -1)) {
            text.name(reference);
        }
        for (String bugtraq : row.first("Bugtraq ID", "BUGTRAQID").split(",", -1)) {
            text.name(bugtraq.isBlank() ? "" : "BID:" + bugtraq.strip());
        }
        return new QualysDetails.Entry(
                number,
                text.advisory(cve.isEmpty() ? own : own + " " + cve, own),
                row.first("Q_SEVERITY", "Severity"),
                scores(row).best());
    }

    private static CvssScores scores(CsvRow row) {
        CvssScores scores = new CvssScores();
        COLUMNS.forEach((scale, columns) -> QualysScore.add(scores, scale, row.first(columns)));
        return scores;
    }
}
