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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AwsInspector2ImporterTest extends ImporterContract {
    AwsInspector2ImporterTest() {
        super(new AwsInspector2Importer());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "aws-inspector2-report.json",
                new Counts(Map.of(Severity.CRITICAL, 1L, Severity.HIGH, 1L, Severity.MEDIUM, 1L), 1, 1, 0, 0, 0, 0),
                "aws-inspector2-table.csv",
                new Counts(Map.of(Severity.HIGH, 1L, Severity.MEDIUM, 1L), 1, 0, 0, 0, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "{\"findings\":[{\"findingArn\":\"0\"}",
                rows,
                number -> ",{\"findingArn\":\"" + number + "\",\"title\":\"a\"}",
                "]}");
    }

    /// A table may end behind any row.
    @Override
    protected int endMark(byte[] sample) {
        String text = new String(sample, StandardCharsets.ISO_8859_1);
        return text.startsWith("{") ? super.endMark(sample) : text.indexOf("Status,") + "Status".length();
    }

    @Test
    void a_finding_says_all_that_the_report_gives() throws Exception {
        assertThat(read("aws-inspector2-report.json").findings.getFirst())
                .isEqualTo(new Finding(
                        "VULNERABILITY|CVE-2026-0001|libexample, libexample-dev|"
                                + "arn:aws:ecr:eu-west-1:111122223333:repository/shop",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "VULNERABILITY CVE-2026-0001 libexample, libexample-dev",
                                List.of("CVE-2026-0001", "EXAMPLE-2026-1"),
                                "CVE-2026-0001 - libexample, libexample-dev",
                                "The parser reads past the end.",
                                "apt-get upgrade",
                                List.of("https://example.org/advisory", "https://example.org/CVE-2026-0001"),
                                List.of()),
                        new Rating(
                                Severity.HIGH,
                                "HIGH",
                                SeverityScale.WORD,
                                75,
                                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N"),
                        new Component("libexample, libexample-dev", "1.2-3, 2:1.2-3", "0:1.2-4", ""),
                        Place.path(
                                "arn:aws:ecr:eu-west-1:111122223333:repository/shop/sha256:d667ad018b53",
                                "usr/lib/e.so"),
                        "ACTIVE"));
    }

    @Test
    void a_reachable_port_and_a_fault_of_code_are_findings_of_their_own_kind() throws Exception {
        assertThat(read("aws-inspector2-report.json").findings)
                .extracting(Finding::identity, finding -> finding.place().port(), finding -> finding.place().path())
                .contains(
                        tuple("OPEN_PORT|22/tcp||i", 22, ""),
                        tuple(
                                "VULNERABILITY|python/sql-injection@v1.0||"
                                        + "arn:aws:lambda:eu-west-1:111122223333:function:order:$LATEST/app/order.py",
                                0,
                                "app/order.py:12"));
    }

    @Test
    void a_finding_is_the_same_in_the_table_of_another_image() throws Exception {
        Finding json = read("aws-inspector2-report.json").findings.getFirst();
        Finding table = read("aws-inspector2-table.csv").findings.getFirst();

        assertThat(table.identity()).isEqualTo(json.identity());
        assertThat(table.rating()).isEqualTo(json.rating());
        assertThat(table.component()).isEqualTo(json.component());
        assertThat(read("aws-inspector2-table.csv").findings.get(1).identity()).isEqualTo("OPEN_PORT|22/tcp||i");
    }

    @Test
    void suppressed_and_closed_findings_are_set_aside() throws Exception {
        assertThat(read("aws-inspector2-report.json").setAside)
                .containsExactly(
                        new SetAside(Reason.SUPPRESSED, "CVE-2026-0004", "", "SUPPRESSED"),
                        new SetAside(Reason.PASSED, "CVE-2026-0005 - b", "", "CLOSED"));
    }

    @Test
    void an_answer_with_further_pages_is_not_complete() throws Exception {
        ScanInfo scan = readText("{\"findings\":[],\"nextToken\":\"abc\"}").scan();

        assertThat(scan.complete()).isFalse();
        assertThat(scan.remarks()).containsExactly(Message.of("importer.cloud.more-pages"));
    }

    @Test
    void a_table_that_ends_within_a_row_is_not_complete() throws Exception {
        String table = new String(
                Samples.bytes(Samples.named("aws-inspector2-table.csv")), StandardCharsets.UTF_8);
        ScanInfo scan = readText(table.substring(0, table.indexOf(",SUPPRESSED"))).scan();

        assertThat(scan.complete()).isFalse();
        assertThat(scan.remarks()).containsExactly(Message.of("importer.short-rows", 1L));
    }

    @Test
    void the_last_update_counts_as_the_time_of_the_report() throws Exception {
        assertThat(read("aws-inspector2-report.json").scan())
                .isEqualTo(new ScanInfo(
                        "Amazon Inspector",
                        "",
                        "111122223333",
                        Instant.parse("2026-11-20T03:00:00.5Z"),
                        true,
                        List.of()));
    }

    private static Collected read(String sample) throws Exception {
        return readText(new String(Samples.bytes(Samples.named(sample)), StandardCharsets.UTF_8));
    }

    private static Collected readText(String text) throws Exception {
        Collected sink = new Collected();
        new AwsInspector2Importer().read(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), sink);
        return sink;
    }
}
