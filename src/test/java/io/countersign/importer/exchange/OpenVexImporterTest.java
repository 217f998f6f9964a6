package io.countersign.importer.exchange;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenVexImporterTest extends ImporterContract {
    private static final OpenVexImporter IMPORTER = new OpenVexImporter();

    OpenVexImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "openvex-objects.json",
                new Counts(Map.of(Severity.MEDIUM, 2L), 1, 2, 0, 0, 0, 0),
                "openvex-attested.json",
                new Counts(Map.of(Severity.MEDIUM, 2L), 0, 0, 0, 0, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "{\"@context\":\"https://openvex.dev/ns\",\"statements\":[",
                rows,
                number -> (number == 1_000_000 ? " " : ",") + "{\"vulnerability\":\"CVE-2026-" + number
                        + "\",\"products\":[\"p\"],\"status\":\"affected\"}",
                "]}");
    }

    @Test
    void a_statement_is_read_whole_for_each_product() throws Exception {
        Collected report = Reading.sample(IMPORTER, "openvex-objects.json");

        Finding first = report.findings.getFirst();
        assertThat(first)
                .isEqualTo(new Finding(
                        "VULNERABILITY|CVE-2026-10001|libexample1|",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                first.advisory().key(),
                                List.of("CVE-2026-10001", "GHSA-aaaa-bbbb-cccc"),
                                "CVE-2026-10001",
                                "A long name overflows a buffer.\n\nOnly with long names.",
                                "Upgrade to 1.4.",
                                List.of("https://example.org/v/10001"),
                                List.of()),
                        Rating.chosen(Severity.MEDIUM),
                        new Component("libexample1", "1.0-1", "", "pkg:deb/debian/libexample1@1.0-1"),
                        Place.path("pkg:oci/shop@sha256%3Aab", ""),
                        "affected"));
        assertThat(report.findings.get(1).component())
                .isEqualTo(new Component("org.example:till", "3", "", "pkg:maven/org.example/till@3"));
    }

    @Test
    void what_a_supplier_denies_is_set_aside_with_the_reason() throws Exception {
        assertThat(Reading.sample(IMPORTER, "openvex-objects.json").setAside)
                .containsExactly(
                        new SetAside(Reason.SUPPRESSED, "CVE-2026-10002", "shop", "not_affected: component_not_present"),
                        new SetAside(Reason.PASSED, "CVE-2026-10003", "shop", "fixed"),
                        new SetAside(Reason.PASSED, "CVE-2026-10003", "till", "fixed"));
    }

    @Test
    void an_attested_document_in_the_first_versions_words_is_read() throws Exception {
        assertThat(Reading.sample(IMPORTER, "openvex-attested.json").findings)
                .extracting(Finding::identity)
                .containsExactly("VULNERABILITY|CVE-2026-10004|@example/pad|", "VULNERABILITY|CVE-2026-10005||");
    }

    @Test
    void the_scan_is_told() throws Exception {
        assertThat(Reading.sample(IMPORTER, "openvex-objects.json").scan())
                .isEqualTo(new ScanInfo(
                        "vexctl/0.3", "", "", Instant.parse("2026-11-02T10:00:00Z"), true, List.of()));
    }
}
