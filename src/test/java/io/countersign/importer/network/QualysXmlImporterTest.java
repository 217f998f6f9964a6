package io.countersign.importer.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.Collected;
import io.countersign.importer.GeneratedReport;
import io.countersign.importer.ImporterContract;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.Fact.PortState;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.finding.SeverityScale;
import io.countersign.model.message.Message;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QualysXmlImporterTest extends ImporterContract {
    private static final QualysXmlImporter IMPORTER = new QualysXmlImporter();

    QualysXmlImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "qualys-xml-assets.xml",
                new Counts(Map.of(Severity.HIGH, 2L, Severity.INFO, 2L), 0, 0, 0, 3, 0, 0),
                "qualys-xml-scan.xml",
                new Counts(Map.of(Severity.MEDIUM, 2L, Severity.INFO, 1L), 0, 0, 0, 2, 0, 0),
                "qualys-xml-web.xml",
                new Counts(Map.of(Severity.MEDIUM, 1L), 1, 0, 0, 2, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "<ASSET_DATA_REPORT><HOST_LIST><HOST><IP>192.0.2.10</IP><VULN_INFO_LIST>",
                rows,
                number -> "<VULN_INFO><QID>" + number + "</QID><TYPE>Vuln</TYPE></VULN_INFO>",
                "</VULN_INFO_LIST></HOST></HOST_LIST><GLOSSARY><VULN_DETAILS_LIST><VULN_DETAILS><QID>1000000</QID>"
                        + "</VULN_DETAILS></VULN_DETAILS_LIST></GLOSSARY></ASSET_DATA_REPORT>");
    }

    /// A scan's comment may stand behind its end.
    @Override
    protected int endMark(byte[] sample) {
        String text = new String(sample, StandardCharsets.UTF_8);
        int comment = text.lastIndexOf("\n<!-- CONFIDENTIAL");
        return comment < 0 ? super.endMark(sample) : comment;
    }

    @Test
    void a_row_has_its_texts_from_the_glossary() throws Exception {
        assertThat(Reading.sample(IMPORTER, "qualys-xml-assets.xml").findings.getFirst())
                .isEqualTo(new Finding(
                        "VULNERABILITY|QID 900001||ten.example.org:443/tcp",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "QID 900001",
                                List.of("CVE-2026-10001", "QID 900001", "EXSA-1"),
                                "Example Server RCE",
                                "It runs code of others.\nSeen in 2.3.",
                                "Update to 2.4.",
                                List.of("https://example.org/CVE-2026-10001", "https://example.org/exsa-1"),
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
    void the_number_is_the_severity_where_no_score_stands_beside_it() throws Exception {
        Finding potential = Reading.sample(IMPORTER, "qualys-xml-assets.xml").findings.get(1);

        assertThat(potential.rating()).isEqualTo(new Rating(Severity.HIGH, "4", SeverityScale.VENDOR, 0, ""));
        assertThat(potential.status()).isEqualTo("New Practice");
    }

    @Test
    void the_list_of_open_ports_gives_facts_and_a_fixed_row_keeps_its_status() throws Exception {
        Collected report = Reading.sample(IMPORTER, "qualys-xml-assets.xml");

        assertThat(report.facts)
                .containsExactly(
                        new Fact.Value("os.guess", "Example Linux 12"),
                        new Fact.Port("ten.example.org", 443, "tcp", PortState.OPEN, "http"),
                        new Fact.Port("ten.example.org", 22, "tcp", PortState.OPEN, "ssh"));
        assertThat(report.findings).extracting(Finding::status).contains("Fixed");
        assertThat(report.setAside).isEmpty();
        assertThat(report.scan().finishedAt()).isEqualTo(Instant.parse("2026-05-04T10:00:00Z"));
    }

    @Test
    void a_scan_has_its_texts_in_its_rows_and_says_that_it_was_cancelled() throws Exception {
        Collected report = Reading.sample(IMPORTER, "qualys-xml-scan.xml");

        assertThat(report.findings.get(1))
                .isEqualTo(new Finding(
                        "VULNERABILITY|QID 900001||192.0.2.10:80/tcp",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "QID 900001",
                                List.of("CVE-2026-10001", "QID 900001"),
                                "Example Leak",
                                "It tells much.",
                                "Turn it off.",
                                List.of(),
                                List.of()),
                        new Rating(Severity.MEDIUM, "2", SeverityScale.VENDOR, 50, ""),
                        Component.NONE,
                        new Place("", "192.0.2.10", 80, "tcp", ""),
                        ""));
        assertThat(report.findings).extracting(Finding::status).containsExactly("", "", "PRACTICE");
        assertThat(report.scan().complete()).isFalse();
        assertThat(report.scan().remarks()).containsExactly(Message.of("importer.qualys-xml.unfinished", "CANCELED"));
    }

    @Test
    void a_web_application_has_pages_and_what_a_person_ignored_is_set_aside() throws Exception {
        Collected report = Reading.sample(IMPORTER, "qualys-xml-web.xml");

        Finding finding = report.findings.getFirst();
        assertThat(finding.identity()).isEqualTo("VULNERABILITY|QID 150001||shop.example.org:8443/tcp/search#q");
        assertThat(finding.place())
                .isEqualTo(new Place(
                        "https://shop.example.org:8443/search?q=1", "shop.example.org", 8443, "tcp", "/search#q"));
        assertThat(finding.advisory().weaknesses()).containsExactly("CWE-79", "CWE-80");
        assertThat(finding.rating()).isEqualTo(new Rating(Severity.MEDIUM, "5", SeverityScale.VENDOR, 61, ""));
        assertThat(report.setAside)
                .containsExactly(new SetAside(
                        SetAside.Reason.SUPPRESSED, "QID 150001", "shop.example.org/login", "ignored"));
        assertThat(report.values("scan.information")).containsExactly("QID 150009 Links Crawled");
    }

    @Test
    void a_summary_that_its_rows_contradict_is_said() throws Exception {
        assertThat(Reading.sample(IMPORTER, "qualys-xml-web.xml").scan().remarks())
                .containsExactly(Message.of("importer.qualys-xml.disagrees", 3L, 2L));
    }

    @Test
    void a_report_without_hosts_is_read() throws Exception {
        assertThat(Reading.text(IMPORTER, "<ASSET_DATA_REPORT><HEADER/><APPENDICES/></ASSET_DATA_REPORT>").findings)
                .isEmpty();
    }

    @Test
    void what_the_api_says_was_detected_is_read_by_number() throws Exception {
        String detection = "<DETECTION><QID>900001</QID><TYPE>%s</TYPE><SEVERITY>4</SEVERITY><PORT>443</PORT>"
                + "<PROTOCOL>tcp</PROTOCOL><RESULTS>seen</RESULTS><STATUS>Active</STATUS><IS_DISABLED>%d</IS_DISABLED></DETECTION>";
        String text = "<HOST_LIST_VM_DETECTION_OUTPUT><RESPONSE><DATETIME>2026-05-04T10:00:00Z</DATETIME><HOST_LIST><HOST>"
                + "<IP>192.0.2.10</IP><OS>Example Linux 12</OS><DNS>ten.example.org</DNS><DETECTION_LIST>"
                + detection.formatted("Confirmed", 0) + detection.formatted("Info", 0) + detection.formatted("Potential", 1)
                + "</DETECTION_LIST></HOST></HOST_LIST>%s</RESPONSE></HOST_LIST_VM_DETECTION_OUTPUT>";

        Collected report = Reading.text(IMPORTER, text.formatted(""));

        assertThat(report.findings)
                .extracting(Finding::rating)
                .containsExactly(
                        new Rating(Severity.HIGH, "4", SeverityScale.VENDOR, 0, ""),
                        new Rating(Severity.INFO, "4", SeverityScale.VENDOR, 0, ""));
        assertThat(report.findings.getFirst().identity()).isEqualTo("VULNERABILITY|QID 900001||ten.example.org:443/tcp");
        assertThat(report.setAside).extracting(SetAside::reason).containsExactly(SetAside.Reason.SUPPRESSED);
        assertThat(report.scan().complete()).isTrue();
        assertThat(Reading.text(IMPORTER, text.formatted("<WARNING><TEXT>more</TEXT></WARNING>")).scan().complete())
                .isFalse();
    }
}
