package io.countersign.importer.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.Collected;
import io.countersign.importer.GeneratedReport;
import io.countersign.importer.ImporterContract;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.finding.SeverityScale;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TenableCsvImporterTest extends ImporterContract {
    private static final TenableCsvImporter IMPORTER = new TenableCsvImporter();

    TenableCsvImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "tenable-csv-nessus.csv",
                new Counts(Map.of(Severity.HIGH, 2L, Severity.INFO, 1L), 0, 0, 0, 1, 0, 0),
                "tenable-csv-cloud.csv",
                new Counts(Map.of(Severity.MEDIUM, 1L, Severity.HIGH, 1L), 1, 0, 0, 3, 0, 0),
                "tenable-csv-summary.csv",
                new Counts(Map.of(Severity.HIGH, 1L), 0, 0, 0, 0, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "Plugin ID,CVE,Risk,Host,Protocol,Port,Name\n",
                rows,
                number -> number + ",,Low,ten,tcp,80,\"a name\nof two lines\"\n",
                "");
    }

    @Override
    protected int endMark(byte[] sample) {
        return switch (sample[0]) {
            case '"' -> Reading.endOf(sample, ",\"Total\"");
            case 'P' -> Reading.endOf(sample, "Name,");
            default -> Reading.endOf(sample, ";state");
        };
    }

    @Test
    void rows_of_one_plugin_are_the_one_thing_that_the_xml_has() throws Exception {
        Collected report = Reading.sample(IMPORTER, "tenable-csv-nessus.csv");

        Finding expected = new Finding(
                Reading.sample(new NessusXmlImporter(), "nessus-xml-network.nessus")
                        .findings
                        .getFirst()
                        .identity(),
                FindingKind.VULNERABILITY,
                new Advisory(
                        "Nessus 900001",
                        List.of("CVE-2026-10001", "CVE-2026-10002", "Nessus 900001", "IAVA:2026-A-0001"),
                        "Example Server < 2.4 RCE",
                        "The remote web server runs code of others.\n\nThe installed version runs code of others.",
                        "Upgrade to 2.4.",
                        List.of("https://example.org/advisory/1", "https://example.org/advisory/2"),
                        List.of("CWE-119")),
                new Rating(Severity.HIGH, "High", SeverityScale.WORD, 88, ""),
                new Component("", "2.3", "2.4", ""),
                new Place("", "ten.example.org", 443, "tcp", ""),
                "");
        assertThat(report.findings.subList(0, 2)).containsExactly(expected, expected);
    }

    @Test
    void the_cloud_writes_its_own_columns() throws Exception {
        Collected report = Reading.sample(IMPORTER, "tenable-csv-cloud.csv");

        assertThat(report.findings)
                .first()
                .isEqualTo(new Finding(
                        "VULNERABILITY|Nessus 900002||ten.example.org:8443/tcp",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "Nessus 900002",
                                List.of("CVE-2026-10003", "Nessus 900002"),
                                "Example Leak",
                                "The server tells too much.\n\nIt tells too much.",
                                "Turn it off.",
                                List.of("https://example.org/advisory/3"),
                                List.of("CWE-200")),
                        new Rating(
                                Severity.MEDIUM,
                                "Medium",
                                SeverityScale.WORD,
                                53,
                                "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N"),
                        Component.NONE,
                        new Place("", "ten.example.org", 8443, "tcp", ""),
                        "ACTIVE"));
        assertThat(report.setAside)
                .containsExactly(new SetAside(
                        SetAside.Reason.SUPPRESSED,
                        "Nessus 900004",
                        "192.0.2.11:80/tcp",
                        "a firewall stands before it"));
        assertThat(report.findings).extracting(Finding::status).containsExactly("ACTIVE", "FIXED");
        assertThat(report.values("os.guess")).containsExactly("Example Linux 12");
    }

    @Test
    void a_summary_has_rows_without_hosts() throws Exception {
        assertThat(Reading.sample(IMPORTER, "tenable-csv-summary.csv").findings.getFirst().place())
                .isEqualTo(Place.NOWHERE);
    }

    @Test
    void rows_of_one_plugin_at_two_ports_are_two_things() throws Exception {
        String text =
                """
                Plugin ID,CVE,Risk,Host,Protocol,Port,Name
                1,CVE-2026-10001,Low,ten,tcp,80,x
                1,CVE-2026-10002,Low,ten,tcp,81,x
                """;

        assertThat(Reading.text(IMPORTER, text).findings)
                .extracting(finding -> finding.identity() + finding.advisory().identifier())
                .containsExactly(
                        "VULNERABILITY|Nessus 1||ten:80/tcpCVE-2026-10001",
                        "VULNERABILITY|Nessus 1||ten:81/tcpCVE-2026-10002");
    }
}
