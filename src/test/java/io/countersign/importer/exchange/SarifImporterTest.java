package io.countersign.importer.exchange;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SarifImporterTest extends ImporterContract {
    private static final SarifImporter IMPORTER = new SarifImporter();

    SarifImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "sarif-late-rules.sarif",
                new Counts(Map.of(Severity.HIGH, 3L, Severity.INFO, 1L), 1, 2, 1, 0, 0, 0),
                "sarif-image.json",
                new Counts(Map.of(Severity.HIGH, 2L), 0, 0, 0, 0, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "{\"version\":\"2.1.0\",\"runs\":[{\"results\":[null",
                rows,
                number -> ",{\"ruleId\":\"R\",\"message\":{\"text\":\"Row " + number + ".\"},\"locations\":[]}",
                "],\"tool\":{\"driver\":{\"name\":\"t\",\"rules\":[{\"id\":\"R\"}]}}}]}");
    }

    @Test
    void a_result_is_joined_with_a_rule_that_comes_after_it() throws Exception {
        Collected report = Reading.sample(IMPORTER, "sarif-late-rules.sarif");

        assertThat(report.findings.getFirst())
                .isEqualTo(new Finding(
                        "VULNERABILITY|EX1||src/list.c#5f0a",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "EX1 8046f9ee-f32e-37d0-a06f-06141291286a",
                                List.of("EX1"),
                                "A variable is used without a value.",
                                "“count” has no value in {{1}}.\n\nReading it gives whatever the memory held.",
                                "Give it a value.",
                                List.of("https://example.org/rules/EX1"),
                                List.of("CWE-457")),
                        new Rating(Severity.HIGH, "7.5", SeverityScale.VENDOR, 0, ""),
                        Component.NONE,
                        Place.path("https://example.org/shop", "src/list.c:12, src/a b.c:30"),
                        ""));
    }

    @Test
    void rules_of_extensions_and_taxa_are_joined() throws Exception {
        Finding secret = Reading.sample(IMPORTER, "sarif-late-rules.sarif").findings.get(1);

        assertThat(secret.identity()).isEqualTo("SECRET|SEC1||shop::pay");
        assertThat(secret.advisory().title()).isEqualTo("A key in the source.");
        assertThat(secret.advisory().weaknesses()).containsExactly("CWE-798");
        assertThat(secret.rating()).isEqualTo(Rating.word(Severity.INFO, "note"));
    }

    @Test
    void a_level_that_the_run_was_told_goes_before_the_rules_own() throws Exception {
        Finding overridden = Reading.sample(IMPORTER, "sarif-late-rules.sarif").findings.get(2);

        assertThat(overridden.rating()).isEqualTo(Rating.word(Severity.HIGH, "error"));
        assertThat(overridden.advisory().title()).isEqualTo("Input is trusted.");
        assertThat(overridden.advisory().weaknesses()).containsExactly("CWE-20");
    }

    @Test
    void what_is_no_failure_or_suppressed_is_set_aside() throws Exception {
        assertThat(Reading.sample(IMPORTER, "sarif-late-rules.sarif").setAside)
                .containsExactly(
                        new SetAside(Reason.PASSED, "EX1", "", "pass"),
                        new SetAside(Reason.NOT_TESTED, "EX1", "", "review"),
                        new SetAside(Reason.PASSED, "EX1", "", "absent"),
                        new SetAside(Reason.SUPPRESSED, "EX1", "", "suppressed: test code"));
    }

    @Test
    void a_run_that_failed_is_incomplete() throws Exception {
        assertThat(Reading.sample(IMPORTER, "sarif-late-rules.sarif").scan())
                .isEqualTo(new ScanInfo(
                        "Example Lint",
                        "3.1.0",
                        "https://example.org/shop",
                        Instant.parse("2026-11-02T10:00:00Z"),
                        false,
                        List.of(Message.of("importer.sarif.failed", 1))));
    }

    @Test
    void the_packages_of_an_image_are_told_apart() throws Exception {
        Collected report = Reading.sample(IMPORTER, "sarif-image.json");

        assertThat(report.findings)
                .extracting(Finding::identity)
                .containsExactly(
                        "VULNERABILITY|CVE-2026-10001|libexample1|shop", "VULNERABILITY|CVE-2026-10001|libexample2|shop");
        assertThat(report.findings.getFirst().component()).isEqualTo(new Component("libexample1", "1.0", "1.1", ""));
        assertThat(report.findings.getFirst().rating()).isEqualTo(Rating.word(Severity.HIGH, "HIGH"));
        assertThat(report.findings.getFirst().place().target()).isEqualTo("shop:1.4");
    }

    @Test
    void lines_that_move_change_no_identity_where_there_is_a_fingerprint() throws Exception {
        String text = """
                {"version":"2.1.0","runs":[{"tool":{"driver":{"name":"t"}},"results":[{"ruleId":"R","message":{"text":"m"},
                 "partialFingerprints":{"primaryLocationLineHash":"ab:1"},
                 "locations":[{"physicalLocation":{"artifactLocation":{"uri":"a.c"},"region":{"startLine":%d}}}]}]}]}""";

        assertThat(Reading.text(IMPORTER, text.formatted(3)).findings.getFirst().identity())
                .isEqualTo(Reading.text(IMPORTER, text.formatted(300)).findings.getFirst().identity())
                .isEqualTo("VULNERABILITY|R||a.c#ab:1");
    }

    @Test
    void a_run_without_results_is_incomplete() throws Exception {
        ScanInfo scan = Reading.text(
                        IMPORTER, "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"t\"}},\"results\":null}]}")
                .scan();

        assertThat(scan.complete()).isFalse();
        assertThat(scan.remarks()).containsExactly(Message.of("importer.sarif.no-results", 1));
    }

    @Test
    void another_version_is_refused() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Reading.text(IMPORTER, "{\"version\":\"1.0.0\",\"runs\":[]}"))
                .matches(e -> e.problem().code() == ProblemCode.FORMAT_VERSION);
    }
}
