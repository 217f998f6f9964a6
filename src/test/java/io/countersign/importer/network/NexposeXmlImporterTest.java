package io.countersign.importer.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.Collected;
import io.countersign.importer.GeneratedReport;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NexposeXmlImporterTest extends ImporterContract {
    private static final NexposeXmlImporter IMPORTER = new NexposeXmlImporter();

    NexposeXmlImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "nexpose-xml-full.xml",
                new Counts(Map.of(Severity.CRITICAL, 1L, Severity.LOW, 1L), 1, 1, 1, 3, 0, 0),
                "nexpose-xml-simple.xml",
                new Counts(Map.of(Severity.MEDIUM, 2L), 0, 0, 0, 2, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "<NexposeReport><nodes><node address='192.0.2.10'><tests>",
                rows,
                number -> "<test id='test-" + number + "' status='vulnerable-exploited'><Paragraph/></test>",
                "</tests></node></nodes><VulnerabilityDefinitions/></NexposeReport>");
    }

    @Test
    void a_test_has_its_texts_from_the_definitions() throws Exception {
        assertThat(Reading.sample(IMPORTER, "nexpose-xml-full.xml").findings.getLast())
                .isEqualTo(new Finding(
                        "VULNERABILITY|example-rce||192.0.2.10:443/tcp",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "example-rce",
                                List.of("CVE-2026-10001", "example-rce", "BID:12345"),
                                "Example Server RCE",
                                "It runs code\nof others.\nBefore 2.4",
                                "Update from https://example.org/2.4",
                                List.of("https://example.org/advisory/1"),
                                List.of()),
                        new Rating(
                                Severity.CRITICAL,
                                "9",
                                SeverityScale.VENDOR,
                                98,
                                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"),
                        new Component("Server", "2.3", "", ""),
                        new Place("", "192.0.2.10", 443, "tcp", ""),
                        "vulnerable-exploited"));
    }

    @Test
    void a_test_is_joined_whatever_the_case_and_keyed_by_what_it_found() throws Exception {
        Finding finding = Reading.sample(IMPORTER, "nexpose-xml-full.xml").findings.getFirst();

        assertThat(finding.identity()).isEqualTo("VULNERABILITY|example-kernel||192.0.2.10#linux-6.1");
        assertThat(finding.advisory().title()).isEqualTo("Example Kernel");
        assertThat(finding.rating())
                .isEqualTo(new Rating(Severity.LOW, "3", SeverityScale.VENDOR, 0, "AV:N/AC:L/Au:N/C:N/I:N/A:N"));
    }

    @Test
    void tests_that_found_nothing_were_excepted_or_failed_are_set_aside() throws Exception {
        assertThat(Reading.sample(IMPORTER, "nexpose-xml-full.xml").setAside)
                .containsExactly(
                        new SetAside(SetAside.Reason.PASSED, "example-none", "192.0.2.10", "not-vulnerable"),
                        new SetAside(
                                SetAside.Reason.SUPPRESSED,
                                "example-known",
                                "192.0.2.10",
                                "exception-vulnerable-exploited"),
                        new SetAside(SetAside.Reason.NOT_TESTED, "example-slow", "192.0.2.10", "error"));
    }

    @Test
    void the_system_its_software_and_open_ports_are_facts() throws Exception {
        assertThat(Reading.sample(IMPORTER, "nexpose-xml-full.xml").facts)
                .containsExactly(
                        new Fact.Value("os.guess", "Example Linux 12"),
                        new Fact.InstalledPackage("", "Runtime", "1.6", ""),
                        new Fact.Port("192.0.2.10", 443, "tcp", PortState.OPEN, "HTTPS"));
    }

    @Test
    void a_stopped_scan_is_not_complete() throws Exception {
        String text = Reading.sample("nexpose-xml-full.xml").replace("\"finished\"", "\"stopped\"");

        assertThat(Reading.text(IMPORTER, text).scan())
                .isEqualTo(new ScanInfo(
                        "Nexpose",
                        "",
                        "192.0.2.10",
                        Instant.parse("2026-05-04T10:00:00Z"),
                        false,
                        List.of(Message.of("importer.nexpose-xml.unfinished", "Review", "stopped"))));
    }

    @Test
    void the_simple_form_has_neither_texts_nor_severities() throws Exception {
        Collected report = Reading.sample(IMPORTER, "nexpose-xml-simple.xml");

        assertThat(report.findings.getLast())
                .isEqualTo(new Finding(
                        "VULNERABILITY|example-rce||192.0.2.10:443/tcp",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "simple example-rce",
                                List.of("CVE-2026-10001", "example-rce", "BID:12345"),
                                "example-rce",
                                "",
                                "",
                                List.of(),
                                List.of()),
                        Rating.chosen(Severity.MEDIUM),
                        Component.NONE,
                        new Place("", "192.0.2.10", 443, "tcp", ""),
                        "vulnerable-exploited"));
        assertThat(report.values("os.guess")).containsExactly("Example Linux 12");
    }
}
