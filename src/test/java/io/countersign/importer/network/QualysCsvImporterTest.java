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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QualysCsvImporterTest extends ImporterContract {
    private static final QualysCsvImporter IMPORTER = new QualysCsvImporter();

    QualysCsvImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "qualys-csv-assets.csv", new Counts(Map.of(Severity.HIGH, 1L, Severity.MEDIUM, 1L), 0, 0, 1, 2, 0, 0),
                "qualys-csv-cve.csv",
                        new Counts(Map.of(Severity.CRITICAL, 1L, Severity.MEDIUM, 1L), 1, 0, 0, 2, 0, 0),
                "qualys-csv-pci.csv", new Counts(Map.of(Severity.HIGH, 1L), 1, 0, 0, 2, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "\"a preamble\",\"1\"\nIP,QID,Title,Severity\n",
                rows,
                number -> "192.0.2.10," + number + ",\"a title\nof two lines\",3\n",
                "");
    }

    @Override
    protected int endMark(byte[] sample) {
        boolean pci = new String(sample, StandardCharsets.UTF_8).contains("VULN TITLE");
        return Reading.endOf(sample, pci ? "SEVERITY\"" : "Severity\"");
    }

    @Test
    void a_row_is_the_finding_that_the_xml_has() throws Exception {
        assertThat(Reading.sample(IMPORTER, "qualys-csv-assets.csv").findings)
                .first()
                .isEqualTo(new Finding(
                        Reading.sample(new QualysXmlImporter(), "qualys-xml-assets.xml")
                                .findings
                                .getFirst()
                                .identity(),
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "QID 900001",
                                List.of("CVE-2026-10001", "CVE-2026-10002", "QID 900001", "EXSA-1", "BID:12345"),
                                "Example Server RCE",
                                "It runs code of others.\nSeen in 2.3.",
                                "Update to 2.4.",
                                List.of(),
                                List.of()),
                        new Rating(
                                Severity.HIGH,
                                "5",
                                SeverityScale.VENDOR,
                                81,
                                "AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H"),
                        new Component("example-server", "2.3", "2.4", ""),
                        new Place("", "ten.example.org", 443, "tcp", ""),
                        "Active"));
    }

    @Test
    void a_fixed_row_keeps_its_status_and_hosts_without_a_vulnerability_are_set_aside() throws Exception {
        Collected report = Reading.sample(IMPORTER, "qualys-csv-assets.csv");

        assertThat(report.findings).extracting(Finding::status).containsExactly("Active", "Fixed");
        assertThat(report.setAside)
                .containsExactly(new SetAside(SetAside.Reason.NOT_TESTED, "", "192.0.2.11", "host not alive"));
    }

    @Test
    void by_cve_each_row_is_a_thing_of_its_own() throws Exception {
        Collected report = Reading.sample(IMPORTER, "qualys-csv-cve.csv");

        assertThat(report.findings)
                .extracting(Finding::identity)
                .containsExactly(
                        "VULNERABILITY|QID 900001 CVE-2026-10001||TEN:8080/tcp",
                        "VULNERABILITY|QID 900001 CVE-2026-10002||TEN:8080/tcp");
        assertThat(report.findings)
                .extracting(Finding::rating)
                .containsExactly(
                        new Rating(Severity.CRITICAL, "5", SeverityScale.VENDOR, 98, ""),
                        new Rating(Severity.MEDIUM, "5", SeverityScale.VENDOR, 53, ""));
        assertThat(report.findings).extracting(Finding::status).containsExactly("ACTIVE", "ACTIVE Potential");
        assertThat(report.setAside)
                .containsExactly(
                        new SetAside(SetAside.Reason.SUPPRESSED, "CVE-2026-10003", "TEN:8080/tcp", "ACTIVE"));
    }

    @Test
    void pci_has_a_word_for_the_severity_and_the_number_beside_it() throws Exception {
        Collected report = Reading.sample(IMPORTER, "qualys-csv-pci.csv");

        assertThat(report.findings.getFirst().rating())
                .isEqualTo(new Rating(Severity.HIGH, "4", SeverityScale.VENDOR, 0, ""));
        assertThat(report.setAside).extracting(SetAside::reason).containsExactly(SetAside.Reason.SUPPRESSED);
    }
}
