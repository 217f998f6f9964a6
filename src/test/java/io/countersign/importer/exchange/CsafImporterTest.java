package io.countersign.importer.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.importer.GeneratedReport;
import io.countersign.importer.ImporterContract;
import io.countersign.importer.Samples;
import io.countersign.model.evidence.Counts;
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
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsafImporterTest extends ImporterContract {
    private static final CsafImporter IMPORTER = new CsafImporter();

    CsafImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "csaf-advisory.json",
                new Counts(Map.of(Severity.CRITICAL, 1L, Severity.MEDIUM, 1L, Severity.INFO, 1L), 2, 1, 0, 0, 0, 0),
                "csaf-metrics.json",
                new Counts(Map.of(Severity.CRITICAL, 1L), 0, 0, 0, 0, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "{\"vulnerabilities\":[null",
                rows,
                number -> ",{\"cve\":\"CVE-2026-" + number + "\",\"product_status\":{\"known_affected\":[\"P\"]}}",
                "],\"document\":{\"csaf_version\":\"2.0\",\"tracking\":{\"id\":\"x\"}}}");
    }

    @Test
    void a_vulnerability_is_read_whole() throws Exception {
        assertThat(Reading.sample(IMPORTER, "csaf-advisory.json").findings.getFirst())
                .isEqualTo(new Finding(
                        "VULNERABILITY|CVE-2026-10001||EXSA-2026-1",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "EXSA-2026-1 CVE-2026-10001",
                                List.of("CVE-2026-10001", "EX-77"),
                                "Overflow in the reader",
                                "A long name overflows a buffer.\n\nFound in 2026.",
                                "Upgrade to 1.4.",
                                List.of("https://example.org/advisory/1"),
                                List.of("CWE-787")),
                        new Rating(
                                Severity.CRITICAL,
                                "CRITICAL",
                                SeverityScale.WORD,
                                98,
                                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"),
                        new Component("Shop 1.3, P9", "", "", ""),
                        Place.path("EXSA-2026-1", ""),
                        "known_affected"));
    }

    @Test
    void a_vulnerability_that_is_open_nowhere_weighs_nothing() throws Exception {
        Finding last = Reading.sample(IMPORTER, "csaf-advisory.json").findings.getLast();

        assertThat(last.rating()).isEqualTo(Rating.word(Severity.INFO, "known_not_affected"));
        assertThat(last.status()).isEqualTo("known_not_affected");
    }

    @Test
    void products_that_are_not_affected_are_set_aside_by_name() throws Exception {
        assertThat(Reading.sample(IMPORTER, "csaf-advisory.json").setAside)
                .containsExactly(
                        new SetAside(
                                Reason.SUPPRESSED,
                                "CVE-2026-10001",
                                "Shop 1.2",
                                "known_not_affected: vulnerable_code_not_present"),
                        new SetAside(Reason.PASSED, "CVE-2026-10001", "Shop 1.4", "fixed"),
                        new SetAside(
                                Reason.SUPPRESSED, "CVE-2026-10002", "Shop 1.3", "known_not_affected: It is not built in."));
    }

    @Test
    void the_lists_of_2_1_are_read() throws Exception {
        Finding finding = Reading.sample(IMPORTER, "csaf-metrics.json").findings.getFirst();

        assertThat(finding.rating().tenths()).isEqualTo(93);
        assertThat(finding.advisory().weaknesses()).containsExactly("CWE-79", "CWE-80");
        assertThat(finding.component()).isEqualTo(new Component("Shop", "2.0", "", "pkg:npm/%40example/shop@2.0"));
        assertThat(finding.status()).isEqualTo("under_investigation");
    }

    @Test
    void older_versions_are_refused_in_json_and_in_xml() {
        for (String text : List.of(
                "{\"document\":{\"csaf_version\":\"1.2\"}}",
                "<cvrfdoc xmlns=\"http://docs.oasis-open.org/csaf/ns/csaf-cvrf/v1.2/cvrf\"/>")) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> Reading.text(IMPORTER, text))
                    .matches(e -> e.problem().code() == ProblemCode.FORMAT_VERSION);
            assertThat(IMPORTER.recognise(Samples.head(text.getBytes(StandardCharsets.UTF_8))))
                    .isPresent();
        }
    }
}
