package io.countersign.importer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.importer.Collected;
import io.countersign.importer.GeneratedReport;
import io.countersign.importer.ImporterContract;
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
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NucleiImporterTest extends ImporterContract {
    private static final NucleiImporter IMPORTER = new NucleiImporter();

    NucleiImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "nuclei-array.json", new Counts(Map.of(Severity.CRITICAL, 1L), 0, 1, 0, 0, 0, 0),
                "nuclei-lines.jsonl",
                        new Counts(Map.of(Severity.LOW, 1L, Severity.INFO, 1L), 0, 0, 0, 0, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "",
                rows,
                number -> "{\"template-id\":\"t" + number + "\",\"info\":{\"severity\":\"low\"},\"host\":\"http://a\"}\n",
                "");
    }

    /// Lines have no mark at their end: a cut shows up to the end of the first one, and after that within a line only.
    @Override
    protected int endMark(byte[] sample) {
        String text = new String(sample, StandardCharsets.UTF_8);
        return text.startsWith("[") ? super.endMark(sample) : text.indexOf("}\n") + 1;
    }

    @Test
    void a_result_is_read_whole() throws Exception {
        assertThat(Reports.sample(IMPORTER, "nuclei-array.json").findings)
                .containsExactly(new Finding(
                        "VULNERABILITY|CVE-2026-10007||shop.example.org:443/cart",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "CVE-2026-10007",
                                List.of("CVE-2026-10007"),
                                "Shop Overflow",
                                "The cart overflows.\nCode runs.\n1.2",
                                "Update.",
                                List.of("https://example.org/overflow"),
                                List.of("CWE-787")),
                        new Rating(
                                Severity.CRITICAL,
                                "critical",
                                SeverityScale.WORD,
                                98,
                                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"),
                        Component.NONE,
                        new Place("https://shop.example.org", "shop.example.org", 443, "tcp", "/cart?x=1"),
                        ""));
    }

    @Test
    void what_matched_nothing_passed() throws Exception {
        assertThat(Reports.sample(IMPORTER, "nuclei-array.json").setAside)
                .containsExactly(new SetAside(
                        Reason.PASSED, "missing-header", "shop.example.org:443", "matcher-status false"));
    }

    @Test
    void the_names_of_old_versions_are_read() throws Exception {
        Collected report = Reports.sample(IMPORTER, "nuclei-lines.jsonl");

        assertThat(report.findings)
                .extracting(Finding::identity)
                .containsExactly(
                        "VULNERABILITY|old-ssh||shop.example.org:22",
                        "VULNERABILITY|tech-detect|bootstrap|192.0.2.10:8080/a");
        assertThat(report.findings.getFirst().advisory().references())
                .containsExactly("https://example.org/a", "https://example.org/b");
        assertThat(report.findings.getLast().advisory().title()).isEqualTo("Technology: bootstrap");
    }

    @Test
    void of_lines_it_is_said_that_their_end_cannot_be_told() throws Exception {
        assertThat(Reports.sample(IMPORTER, "nuclei-lines.jsonl").scan())
                .isEqualTo(new ScanInfo(
                        "Nuclei",
                        "",
                        "https://shop.example.org",
                        Instant.parse("2021-05-20T08:11:01Z"),
                        true,
                        List.of(Message.of("importer.nuclei.no-end"))));
        assertThat(Reports.sample(IMPORTER, "nuclei-array.json").scan().remarks()).isEmpty();
    }

    @Test
    void a_single_result_over_many_lines_is_read() throws Exception {
        Collected report = Reports.text(IMPORTER, """
                {
                  "template-id": "one",
                  "info": {"name": "One", "severity": "high"},
                  "matched-at": "[2001:db8::1]:8443"
                }
                """);

        assertThat(report.findings.getFirst().place())
                .isEqualTo(new Place("", "2001:db8::1", 8443, "tcp", ""));
    }

    @Test
    void a_line_that_is_cut_is_refused() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Reports.text(
                        IMPORTER, "{\"template-id\":\"a\",\"info\":{}}\n{\"template-id\":\"b\",\"inf"))
                .matches(e -> e.problem().code() == ProblemCode.REPORT_TRUNCATED);
    }
}
