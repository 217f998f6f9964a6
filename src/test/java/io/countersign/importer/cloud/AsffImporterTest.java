package io.countersign.importer.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.importer.Collected;
import io.countersign.importer.GeneratedReport;
import io.countersign.importer.ImporterContract;
import io.countersign.importer.Samples;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.evidence.SetAside.Reason;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.finding.SeverityScale;
import io.countersign.model.message.Message;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AsffImporterTest extends ImporterContract {
    AsffImporterTest() {
        super(new AsffImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "asff-findings.json",
                new Counts(Map.of(Severity.CRITICAL, 1L, Severity.HIGH, 2L), 3, 1, 1, 0, 0, 0),
                "asff-lines.json",
                new Counts(Map.of(Severity.MEDIUM, 1L), 0, 1, 0, 0, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "[{\"ProductArn\":\"a\",\"GeneratorId\":\"0\"}",
                rows,
                number -> ",{\"ProductArn\":\"a\",\"GeneratorId\":\"" + number + "\"}",
                "]");
    }

    /// A file of lines may end behind any of them.
    @Override
    protected int endMark(byte[] sample) {
        String text = new String(sample, StandardCharsets.ISO_8859_1);
        return text.startsWith("{\n") ? super.endMark(sample) : text.indexOf('\n');
    }

    @Test
    void a_finding_says_all_that_the_report_gives() throws Exception {
        assertThat(read("asff-findings.json").findings.getFirst())
                .isEqualTo(new Finding(
                        "VULNERABILITY|CVE-2026-0001|openexample|arn:aws:ecr:eu-west-1:111122223333:repository/shop",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "VULNERABILITY CVE-2026-0001 openexample",
                                List.of("CVE-2026-0001"),
                                "CVE-2026-0001 - openexample",
                                "Reads past the end.",
                                "apt-get upgrade",
                                List.of("https://example.org/CVE-2026-0001", "https://example.org/advisory"),
                                List.of()),
                        new Rating(
                                Severity.CRITICAL,
                                "CRITICAL",
                                SeverityScale.WORD,
                                98,
                                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"),
                        new Component("openexample", "1.1-2", "0:1.1-3", ""),
                        Place.path(
                                "arn:aws:ecr:eu-west-1:111122223333:repository/shop/sha256:af965ef68c78",
                                "usr/lib/x"),
                        "NEW"));
    }

    @Test
    void a_control_is_known_by_its_number_and_not_by_the_instance() throws Exception {
        assertThat(read("asff-findings.json").findings.get(1))
                .extracting(Finding::identity, Finding::status, finding -> finding.place().host())
                .containsExactly(
                        "MISCONFIGURATION|EC2.8||arn:aws:ec2:eu-west-1:111122223333:instance/i", "FAILED", "192.0.2.7");
    }

    @Test
    void what_is_called_malicious_is_malware() throws Exception {
        assertThat(read("asff-findings.json").findings.get(2).kind()).isEqualTo(FindingKind.MALWARE);
    }

    @Test
    void rows_that_are_closed_in_whatever_way_are_set_aside() throws Exception {
        assertThat(read("asff-findings.json").setAside)
                .extracting(SetAside::reason, SetAside::identifier, SetAside::given)
                .containsExactly(
                        tuple(Reason.PASSED, "passed", "PASSED"),
                        tuple(Reason.NOT_TESTED, "not available", "NOT_AVAILABLE"),
                        tuple(Reason.SUPPRESSED, "archived", "ARCHIVED"),
                        tuple(Reason.SUPPRESSED, "resolved", "RESOLVED"),
                        tuple(Reason.SUPPRESSED, "suppressed", "SUPPRESSED"));
    }

    @Test
    void lines_and_events_are_read_like_lists() throws Exception {
        Collected events = readText("""
                {"detail-type":"Security Hub Findings","detail":{"findings":[{"ProductArn":"a/b","GeneratorId":"g"}]}}
                """);

        assertThat(read("asff-lines.json").scan().tool()).isEqualTo("AWS Security Hub");
        assertThat(events.findings).extracting(Finding::identity).containsExactly("MISCONFIGURATION|g||");
        assertThat(events.scan().tool()).isEqualTo("b");
    }

    @Test
    void an_answer_with_further_pages_is_not_complete() throws Exception {
        ScanInfo scan = readText("{\"NextToken\":\"abc\",\"Findings\":[]}").scan();

        assertThat(scan.complete()).isFalse();
        assertThat(scan.remarks()).containsExactly(Message.of("importer.cloud.more-pages"));
    }

    private static Collected read(String sample) throws Exception {
        return readText(new String(Samples.bytes(Samples.named(sample)), StandardCharsets.UTF_8));
    }

    private static Collected readText(String text) throws Exception {
        Collected sink = new Collected();
        new AsffImporter().read(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), sink);
        return sink;
    }
}
