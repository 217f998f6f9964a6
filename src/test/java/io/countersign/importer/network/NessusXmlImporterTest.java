package io.countersign.importer.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.Collected;
import io.countersign.importer.GeneratedReport;
import io.countersign.importer.Head;
import io.countersign.importer.ImporterContract;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.Fact.PortState;
import io.countersign.model.evidence.ScanInfo;
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

class NessusXmlImporterTest extends ImporterContract {
    private static final NessusXmlImporter IMPORTER = new NessusXmlImporter();

    NessusXmlImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "nessus-xml-network.nessus",
                new Counts(Map.of(Severity.HIGH, 2L, Severity.MEDIUM, 1L, Severity.INFO, 2L), 0, 1, 1, 4, 0, 0),
                "nessus-xml-web.nessus",
                new Counts(Map.of(Severity.MEDIUM, 1L), 0, 0, 0, 0, 0, 0),
                "nessus-xml-old.nessus",
                new Counts(Map.of(Severity.MEDIUM, 1L, Severity.INFO, 1L), 0, 0, 0, 3, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "<NessusClientData_v2><Report><ReportHost name='ten'>",
                rows,
                number -> "<ReportItem port='80' protocol='tcp' severity='1' pluginID='" + number
                        + "' pluginName='x'><description>text</description></ReportItem>",
                "</ReportHost></Report></NessusClientData_v2>");
    }

    @Test
    void an_item_is_a_finding_with_all_that_the_report_gives() throws Exception {
        Collected report = Reading.sample(IMPORTER, "nessus-xml-network.nessus");

        assertThat(report.findings.getFirst())
                .isEqualTo(new Finding(
                        "VULNERABILITY|Nessus 900001||ten.example.org:443/tcp",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "Nessus 900001",
                                List.of(
                                        "CVE-2026-10001",
                                        "CVE-2026-10002",
                                        "Nessus 900001",
                                        "BID:12345",
                                        "IAVA:2026-A-0001"),
                                "Example Server < 2.4 RCE",
                                "The remote web server runs code of others.\n\nThe installed version runs code of others.",
                                "Upgrade to 2.4.",
                                List.of("https://example.org/advisory/1", "https://example.org/advisory/2"),
                                List.of("CWE-787", "CWE-119")),
                        new Rating(
                                Severity.HIGH,
                                "3",
                                SeverityScale.VENDOR,
                                88,
                                "CVSS:3.0/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H"),
                        new Component("server", "2.3", "2.4", ""),
                        new Place("", "ten.example.org", 443, "tcp", ""),
                        ""));
    }

    @Test
    void the_risk_factor_is_shown_where_it_says_what_the_number_says() throws Exception {
        Collected report = Reading.text(
                IMPORTER,
                Reading.sample("nessus-xml-network.nessus").replace("<risk_factor>Critical", "<risk_factor>High"));

        assertThat(report.findings.getFirst().rating().given()).isEqualTo("High");
    }

    @Test
    void a_port_without_a_plugin_is_the_open_port_that_nmap_finds() throws Exception {
        Collected report = Reading.sample(IMPORTER, "nessus-xml-network.nessus");

        assertThat(report.findings.get(2).identity()).isEqualTo("OPEN_PORT|22/tcp||ten.example.org");
        assertThat(report.facts)
                .containsExactly(
                        new Fact.Value("os.guess", "Example Linux 12"),
                        new Fact.Value("scan.credentialed", "true"),
                        new Fact.Port("ten.example.org", 443, "tcp", PortState.OPEN, "www"),
                        new Fact.Port("ten.example.org", 22, "tcp", PortState.OPEN, "ssh"));
    }

    @Test
    void an_audit_check_is_a_misconfiguration_unless_it_passed_or_could_not_be_made() throws Exception {
        Collected report = Reading.sample(IMPORTER, "nessus-xml-network.nessus");

        assertThat(report.findings.get(3))
                .isEqualTo(new Finding(
                        "MISCONFIGURATION|Nessus 21157 1.1.1 Ensure cramfs is disabled||ten.example.org",
                        FindingKind.MISCONFIGURATION,
                        new Advisory(
                                "Nessus 21157 1.1.1 Ensure cramfs is disabled",
                                List.of("1.1.1", "CCE-12345-6"),
                                "1.1.1 Ensure cramfs is disabled",
                                "cramfs is not needed.",
                                "Blacklist it.",
                                List.of("https://example.org/benchmark"),
                                List.of()),
                        new Rating(Severity.HIGH, "3", SeverityScale.VENDOR, 0, ""),
                        Component.NONE,
                        new Place("", "ten.example.org", 0, "", ""),
                        "FAILED"));
        assertThat(report.findings.get(4).status()).isEqualTo("WARNING");
        assertThat(report.setAside)
                .containsExactly(
                        new SetAside(SetAside.Reason.PASSED, "1.1.2", "ten.example.org", "PASSED"),
                        new SetAside(SetAside.Reason.NOT_TESTED, "1.1.4", "ten.example.org", "ERROR: no such file"));
    }

    @Test
    void the_scan_is_what_its_own_plugin_says() throws Exception {
        assertThat(Reading.sample(IMPORTER, "nessus-xml-network.nessus").scan())
                .isEqualTo(new ScanInfo(
                        "Nessus", "10.8.3", "ten.example.org", Instant.ofEpochSecond(1777888800), true, List.of()));
    }

    @Test
    void a_host_whose_scan_has_no_end_is_not_complete() throws Exception {
        String text = Reading.sample("nessus-xml-network.nessus")
                .replace("<tag name=\"HOST_END\">Mon May  4 10:00:00 2026</tag>", "");

        ScanInfo scan = Reading.text(IMPORTER, text).scan();

        assertThat(scan.complete()).isFalse();
        assertThat(scan.remarks()).containsExactly(Message.of("importer.nessus-xml.unfinished", 1L));
    }

    @Test
    void an_unknown_version_is_read_as_far_as_it_goes_and_said() throws Exception {
        ScanInfo scan = Reading.text(IMPORTER, "<NessusClientData_v9></NessusClientData_v9>").scan();

        assertThat(scan.complete()).isFalse();
        assertThat(scan.remarks()).containsExactly(Message.of("importer.nessus-xml.version", "v9"));
    }

    @Test
    void a_web_application_is_told_by_its_address() throws Exception {
        Collected report = Reading.sample(IMPORTER, "nessus-xml-web.nessus");

        assertThat(report.findings.getFirst().place())
                .isEqualTo(new Place("https://shop.example.org/", "shop.example.org", 0, "", "/"));
        assertThat(report.scan().finishedAt()).isEqualTo(Instant.parse("2026-05-04T10:00:00.5Z"));
    }

    @Test
    void version_1_has_its_texts_in_one() throws Exception {
        Collected report = Reading.sample(IMPORTER, "nessus-xml-old.nessus");

        assertThat(report.findings.getFirst().identity()).isEqualTo("OPEN_PORT|22/tcp||ten.example.org");
        assertThat(report.findings.getLast())
                .isEqualTo(new Finding(
                        "VULNERABILITY|Nessus 11213||ten.example.org:80/tcp",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "Nessus 11213",
                                List.of("CVE-2003-1567", "CVE-2004-2320", "Nessus 11213"),
                                "Trace Methods",
                                "Debugging is enabled.\n\nThe server answers to TRACE.",
                                "Disable it.",
                                List.of(),
                                List.of()),
                        new Rating(Severity.MEDIUM, "Medium", SeverityScale.WORD, 50, "AV:N/AC:L/Au:N/C:P/I:N/A:N"),
                        Component.NONE,
                        new Place("", "ten.example.org", 80, "tcp", ""),
                        ""));
        assertThat(report.scan().finishedAt()).isEqualTo(Instant.parse("2009-05-04T10:00:00Z"));
    }

    @Test
    void a_policy_of_many_megabytes_before_the_first_host_is_passed_over() throws Exception {
        String head = "<NessusClientData_v2><Policy><value>" + "1;".repeat(Head.SIZE);
        String chunk = "2;".repeat(512 * 1024);
        Collected sink = new Collected();

        IMPORTER.read(
                () -> new GeneratedReport(
                        head,
                        80,
                        _ -> chunk,
                        "</value></Policy><Report><ReportHost name='ten'><ReportItem severity='4' pluginID='1'/>"
                                + "</ReportHost></Report></NessusClientData_v2>"),
                sink);

        assertThat(IMPORTER.recognise(new Head("report", head.substring(0, Head.SIZE).getBytes(StandardCharsets.UTF_8))))
                .isPresent();
        assertThat(sink.findings).extracting(finding -> finding.rating().severity()).containsExactly(Severity.CRITICAL);
    }
}
