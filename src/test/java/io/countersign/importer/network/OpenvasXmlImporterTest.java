package io.countersign.importer.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.Collected;
import io.countersign.importer.GeneratedReport;
import io.countersign.importer.ImporterContract;
import io.countersign.importer.Samples;
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

class OpenvasXmlImporterTest extends ImporterContract {
    private static final OpenvasXmlImporter IMPORTER = new OpenvasXmlImporter();

    OpenvasXmlImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "openvas-xml-wrapped.xml",
                new Counts(Map.of(Severity.HIGH, 1L, Severity.LOW, 1L, Severity.INFO, 1L), 1, 0, 1, 3, 0, 0),
                "openvas-xml-bare.xml", new Counts(Map.of(Severity.MEDIUM, 1L), 0, 0, 0, 1, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "<report id='a'><results>",
                rows,
                number -> "<result><host>host" + number + "</host><port>80/tcp</port><nvt oid='1.3.6." + number
                        + "'><name>x</name></nvt><threat>Log</threat></result>",
                "</results></report>");
    }

    @Test
    void a_result_is_a_finding_with_all_that_the_report_gives() throws Exception {
        Collected report = Reading.sample(IMPORTER, "openvas-xml-wrapped.xml");

        assertThat(report.findings.getFirst())
                .isEqualTo(new Finding(
                        "VULNERABILITY|1.3.6.1.4.1.25623.1.0.900001||192.0.2.10:443/tcp",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "1.3.6.1.4.1.25623.1.0.900001",
                                List.of(
                                        "CVE-2026-10001",
                                        "CVE-2026-10002",
                                        "1.3.6.1.4.1.25623.1.0.900001",
                                        "DFN-CERT-2026-0001"),
                                "Example Server RCE",
                                "Example Server runs code | of others.\n\nA buffer is too small.\n\n"
                                        + "Example Server before 2.4.\n\nAn attacker gains control.",
                                "Update to version 2.4 or later.",
                                List.of("https://example.org/advisory/1"),
                                List.of()),
                        new Rating(
                                Severity.HIGH,
                                "High",
                                SeverityScale.WORD,
                                98,
                                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"),
                        new Component("server", "2.3", "2.4", ""),
                        new Place("", "192.0.2.10", 443, "tcp", ""),
                        ""));
    }

    @Test
    void false_positives_and_errors_are_set_aside() throws Exception {
        Collected report = Reading.sample(IMPORTER, "openvas-xml-wrapped.xml");

        assertThat(report.setAside)
                .containsExactly(
                        new SetAside(
                                SetAside.Reason.SUPPRESSED,
                                "1.3.6.1.4.1.25623.1.0.900004",
                                "192.0.2.10:443/tcp",
                                "False Positive"),
                        new SetAside(
                                SetAside.Reason.NOT_TESTED,
                                "1.3.6.1.4.1.25623.1.0.900005",
                                "192.0.2.11",
                                "NVT timed out after 320 seconds."));
    }

    @Test
    void open_ports_and_the_system_are_facts() throws Exception {
        Collected report = Reading.sample(IMPORTER, "openvas-xml-wrapped.xml");

        assertThat(report.facts)
                .containsExactly(
                        new Fact.Port("192.0.2.10", 443, "tcp", PortState.OPEN, ""),
                        new Fact.Value("os.guess", "Example Linux 12"),
                        new Fact.Port("192.0.2.10", 22, "tcp", PortState.OPEN, ""));
    }

    @Test
    void what_the_filter_left_out_is_said() throws Exception {
        assertThat(Reading.sample(IMPORTER, "openvas-xml-wrapped.xml").scan())
                .isEqualTo(new ScanInfo(
                        "OpenVAS",
                        "",
                        "192.0.2.10",
                        Instant.parse("2026-05-04T11:00:00Z"),
                        true,
                        List.of(Message.of("importer.openvas-xml.filtered", 2L))));
        String fewer = Reading.sample("openvas-xml-wrapped.xml").replace("<filtered>4<", "<filtered>5<");
        assertThat(Reading.text(IMPORTER, fewer).scan().remarks())
                .contains(Message.of("importer.openvas-xml.disagrees", 5L, 4L));
    }

    @Test
    void an_old_report_is_read_and_a_stopped_scan_is_not_complete() throws Exception {
        Collected report = Reading.sample(IMPORTER, "openvas-xml-bare.xml");

        Finding finding = report.findings.getFirst();
        assertThat(finding.advisory().identifiers())
                .containsExactly("CVE-2010-1001", "CVE-2010-1002", "1.3.6.1.4.1.25623.1.0.900006", "BID:12345");
        assertThat(finding.advisory().references())
                .containsExactly("https://example.org/old", "https://example.org/older");
        assertThat(finding.advisory().description()).isEqualTo("Something old was found.");
        assertThat(finding.rating())
                .isEqualTo(new Rating(Severity.MEDIUM, "4.3", SeverityScale.CVSS2, 43, "AV:N/AC:M/Au:N/C:P/I:N/A:N"));
        assertThat(report.facts).containsExactly(new Fact.Port("192.0.2.10", 80, "tcp", PortState.OPEN, "http"));
        assertThat(report.scan().complete()).isFalse();
        assertThat(report.scan().remarks()).containsExactly(Message.of("importer.openvas-xml.unfinished", "Stopped"));
    }

    @Test
    void a_result_is_the_same_when_its_severity_and_its_words_change() throws Exception {
        String changed = Reading.sample("openvas-xml-wrapped.xml")
                .replace("<threat>High</threat><severity>9.8", "<threat>Medium</threat><severity>5.0")
                .replace("Example Server RCE", "Example Server, again");

        assertThat(Reading.text(IMPORTER, changed).findings)
                .extracting(Finding::identity)
                .containsExactlyElementsOf(Reading.sample(IMPORTER, "openvas-xml-wrapped.xml").findings.stream()
                        .map(Finding::identity)
                        .toList());
    }

    @Test
    void the_answer_to_get_reports_is_read() throws Exception {
        String answer = "<get_reports_response status='200'>" + Reading.sample("openvas-xml-wrapped.xml")
                + "</get_reports_response>";

        assertThat(Reading.text(IMPORTER, answer).findings).hasSize(3);
    }

    @Test
    void results_alone_are_read_and_a_report_without_a_number_is_known_by_its_tests() throws Exception {
        String result = "<result id='1'><host>192.0.2.10</host><port>443/tcp</port><nvt oid='1.3.6.1.4.1.25623.1.0.900001'>"
                + "<name>Example</name></nvt><threat>High</threat><severity>9.8</severity></result>";
        String results = "<get_results_response status='200'>" + result + "</get_results_response>";
        String report = "<report><results>" + result + "</results></report>";

        for (String text : new String[] {results, report}) {
            assertThat(IMPORTER.recognise(Samples.head(text.getBytes(StandardCharsets.UTF_8)))).isPresent();
            assertThat(Reading.text(IMPORTER, text).findings).hasSize(1);
        }
        assertThat(IMPORTER.recognise(Samples.head("<report><results/></report>".getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }
}
