package io.countersign.importer.cloud;

import io.countersign.importer.CsvHeader;
import io.countersign.importer.CsvRow;
import io.countersign.model.finding.SeverityScale;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One row of the table that Amazon Inspector exports: the same findings with the names of packages, and whatever else
/// there is several of, in one cell each.
final class InspectorTable {
    private static final Pattern RANGE = Pattern.compile("(\\d+)(?:\\s*(?:-|–|to)\\s*(\\d+))?");

    private InspectorTable() {}

    static boolean is(CsvHeader header) {
        return header.has("Finding ARN", "Finding Type", "Severity", "Status");
    }

    static AwsFinding finding(CsvRow row) {
        AwsFinding finding = new AwsFinding();
        finding.status = row.get("Status");
        finding.severity = row.get("Severity");
        finding.title = row.get("Title");
        finding.description = row.get("Description");
        finding.solution = InspectorFinding.advice(row.get("Remediation"));
        finding.packageSolution = InspectorFinding.advice(row.get("Package Remediation"));
        finding.resource = row.get("Resource ID");
        finding.host = one(row.first("Resource Public Ipv4", "Resource Private Ipv4"));
        AwsFinding.addTo(finding.identifiers, row.get("Vulnerability Id"));
        addAll(finding.references, row.get("Vendor Advisory"));
        addAll(finding.references, row.get("Reference Urls"));
        addAll(finding.packages, row.get("Affected Packages"));
        addAll(finding.versions, row.get("Package Installed Version"));
        addAll(finding.fixedVersions, row.get("Fixed in Version"));
        addAll(finding.paths, row.get("File Path"));
        scores(finding, row);
        return named(finding, row);
    }

    private static AwsFinding named(AwsFinding finding, CsvRow row) {
        String type = row.get("Finding Type").toUpperCase(Locale.ROOT).replace(' ', '_');
        Matcher range = RANGE.matcher(row.get("Port Range"));
        String ports = "";
        if (range.find()) {
            String last = range.group(2) == null ? range.group(1) : range.group(2);
            InspectorFinding.ports(finding, range.group(1), last);
            ports = range.group(1).equals(last) ? last : range.group(1) + "-" + last;
        }
        String words = (finding.title + " " + row.get("Network Paths")).toLowerCase(Locale.ROOT);
        finding.protocol = ports.isEmpty() ? "" : words.contains("udp") ? "udp" : "tcp";
        return InspectorFinding.named(finding, type, row.first("Detector Id", "Detector Name"), ports);
    }

    private static void scores(AwsFinding finding, CsvRow row) {
        finding.own.add(row.get("Inspector Score Vector"), row.get("Inspector Score"));
        finding.others.add(SeverityScale.CVSS3, row.get("NVD CVSS3 Vector"), row.get("NVD CVSS3 Score"));
        finding.others.add(SeverityScale.CVSS3, row.get("Vendor CVSS3 Vector"), row.get("Vendor CVSS3 Score"));
        finding.others.add(SeverityScale.CVSS2, row.get("NVD CVSS2 Vector"), row.get("NVD CVSS2 Score"));
        finding.others.add(SeverityScale.CVSS2, row.get("Vendor CVSS2 Vector"), row.get("Vendor CVSS2 Score"));
    }

    private static String one(String cell) {
        return cell.split("[,;\\s]", 2)[0];
    }

    private static void addAll(SequencedSet<String> texts, String cell) {
        for (String text : cell.split("[,;\\n]", -1)) {
            AwsFinding.addTo(texts, text);
        }
    }
}
