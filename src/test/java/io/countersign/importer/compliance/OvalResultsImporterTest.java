package io.countersign.importer.compliance;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OvalResultsImporterTest extends ImporterContract {
    private static final OvalResultsImporter IMPORTER = new OvalResultsImporter();
    private static final String SAMPLE = "oval-results-classes.xml";

    OvalResultsImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(SAMPLE, new Counts(Map.of(Severity.HIGH, 1L, Severity.MEDIUM, 2L), 0, 1, 1, 3, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "<oval_results><results><system><definitions>",
                rows,
                number -> "<definition definition_id=\"oval:example:def:" + number + "\" result=\"true\"/>",
                "</definitions></system></results></oval_results>");
    }

    @Test
    void a_missing_patch_is_read_whole() throws Exception {
        assertThat(Reading.sample(IMPORTER, SAMPLE).findings.getFirst())
                .isEqualTo(new Finding(
                        "VULNERABILITY|oval:example:def:1||",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "oval:example:def:1",
                                List.of("CVE-2026-10001", "oval:example:def:1"),
                                "EXSA-2026-1: libexample",
                                "A long name overflows a buffer.",
                                "",
                                List.of("https://example.org/CVE-2026-10001", "https://example.org/c/10001"),
                                List.of()),
                        new Rating(
                                Severity.HIGH,
                                "Important",
                                SeverityScale.WORD,
                                98,
                                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"),
                        Component.NONE,
                        new Place("shop-1", "shop-1", 0, "", ""),
                        "true"));
    }

    @Test
    void the_class_says_whether_true_is_bad_news() throws Exception {
        Collected report = Reading.sample(IMPORTER, SAMPLE);

        assertThat(report.findings)
                .extracting(Finding::identity)
                .containsExactly(
                        "VULNERABILITY|oval:example:def:1||",
                        "HARDENING|oval:example:def:2||",
                        "VULNERABILITY|oval:example:def:4||");
        assertThat(report.setAside)
                .containsExactly(
                        new SetAside(Reason.PASSED, "oval:example:def:3", "shop-1", "inventory: true"),
                        new SetAside(Reason.NOT_TESTED, "oval:example:def:5", "shop-1", "not evaluated"));
    }

    @Test
    void facts_and_scan_are_told() throws Exception {
        Collected report = Reading.sample(IMPORTER, SAMPLE);

        assertThat(report.values("os.name")).containsExactly("Example Linux");
        assertThat(report.scan())
                .isEqualTo(new ScanInfo(
                        "Scapper", "2.0", "shop-1", Instant.parse("2026-11-02T10:00:00Z"), true, List.of()));
    }

    @Test
    void a_file_without_results_is_incomplete() throws Exception {
        assertThat(Reading.text(IMPORTER, "<oval_results/>").scan().complete()).isFalse();
    }
}
