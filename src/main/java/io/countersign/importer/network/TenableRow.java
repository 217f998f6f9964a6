package io.countersign.importer.network;

import io.countersign.importer.CsvRow;
import io.countersign.importer.CvssScores;
import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.SeverityScale;
import java.util.Locale;

/// One row of a table of Tenable's products, or several that differ in the CVE alone. Each product calls its columns
/// otherwise.
final class TenableRow {
    private final CsvRow row;
    private final Endpoint at;
    private final String plugin;
    private final AdvisoryText text = new AdvisoryText();
    private int rows = 1;

    TenableRow(CsvRow row) {
        this.row = row;
        plugin = row.first("Plugin ID", "Plugin", "definition.id");
        Endpoint host = Endpoint.ofAddress(row.first(
                "Host", "IP Address", "DNS Name", "asset.display_fqdn", "asset.host_name", "asset.display_ipv4_address",
                "asset.display_ipv6_address", "asset.name"));
        String port = row.get("Port");
        at = port.isEmpty() || port.equals("0") ? host : host.with(port, row.get("Protocol"));
        text.cves(row.first("CVE", "definition.cve"));
        describe();
    }

    boolean isSameAs(TenableRow other) {
        return plugin.equals(other.plugin)
                && at.equals(other.at)
                && severity().equals(other.severity())
                && row.first("Plugin Output", "Plugin Text", "output")
                        .equals(other.row.first("Plugin Output", "Plugin Text", "output"))
                && !row.get("CVE").equals(other.row.get("CVE"));
    }

    void join(TenableRow other) {
        rows++;
        text.cves(other.row.get("CVE"));
    }

    String host() {
        return at.host();
    }

    String system() {
        return row.first("asset.operating_system", "OS");
    }

    void emit(ReportSink sink, SeenPorts ports) throws InterruptedException {
        ports.open(at, "");
        for (int i = 0; i < rows; i++) {
            if (isAccepted()) {
                sink.setAside(new SetAside(
                        SetAside.Reason.SUPPRESSED,
                        text.advisory("", "Nessus " + plugin).identifier(),
                        at.spelled(),
                        row.first("Accept Risk Comment", "recast_reason", "risk_modified")));
            } else {
                sink.finding(finding());
            }
        }
    }

    private boolean isAccepted() {
        return row.get("risk_modified").equalsIgnoreCase("ACCEPTED")
                || !row.get("Accept Risk Comment").isEmpty();
    }

    private String state() {
        return row.first("state", "Vulnerability State");
    }

    private String severity() {
        return row.first("Severity", "Risk", "Risk Factor", "definition.severity");
    }

    private void describe() {
        text.title(row.first("Name", "Plugin Name", "definition.name"));
        text.describe(row.first("Synopsis", "definition.synopsis"));
        text.describe(row.first("Description", "definition.description"));
        text.solution(row.first("Solution", "Steps to Remediate", "definition.solution"));
        text.references(row.first("See Also", "definition.see_also"));
        text.weaknesses(row.first("CWE", "definition.cwe"));
        for (String reference : row.first("XREF", "Cross References", "definition.references").split("[;,\\n]", -1)) {
            if (reference.strip().toUpperCase(Locale.ROOT).startsWith("CWE")) {
                text.weaknesses(reference);
            } else {
                text.name(reference);
            }
        }
    }

    private Finding finding() {
        return at.finding(
                FindingKind.VULNERABILITY,
                "Nessus " + plugin,
                text.advisory("Nessus " + plugin, "Nessus " + plugin),
                scores().rating(severity()),
                component(),
                state());
    }

    private Component component() {
        return FoundSoftware.of(
                row.first("CPE", "definition.cpe"), row.first("Plugin Output", "Plugin Text", "output"));
    }

    private CvssScores scores() {
        CvssScores scores = new CvssScores();
        scores.add(
                SeverityScale.CVSS4,
                row.first("CVSS V4 Vector", "CVSS v4.0 Vector", "definition.cvss4.base_vector"),
                row.first("CVSS v4.0 Base Score", "CVSS V4 Base Score", "definition.cvss4.base_score"));
        scores.add(
                SeverityScale.CVSS3,
                row.first("CVSS V3 Vector", "CVSS v3.0 Vector", "CVSS3 Vector", "definition.cvss3.base_vector"),
                row.first(
                        "CVSS v3.0 Base Score", "CVSS V3 Base Score", "CVSSv3", "CVSS3 Base Score",
                        "definition.cvss3.base_score"));
        scores.add(
                SeverityScale.CVSS2,
                row.first("CVSS V2 Vector", "CVSS v2.0 Vector", "CVSS Vector", "definition.cvss2.base_vector"),
                row.first(
                        "CVSS v2.0 Base Score", "CVSS V2 Base Score", "CVSS", "CVSS Base Score",
                        "definition.cvss2.base_score"));
        return scores;
    }
}
