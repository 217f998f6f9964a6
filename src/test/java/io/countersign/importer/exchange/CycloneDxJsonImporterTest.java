package io.countersign.importer.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.importer.Collected;
import io.countersign.importer.GeneratedReport;
import io.countersign.importer.ImporterContract;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Fact;
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

class CycloneDxJsonImporterTest extends ImporterContract {
    private static final CycloneDxJsonImporter IMPORTER = new CycloneDxJsonImporter();
    private static final String SAMPLE = "cyclonedx-json-vulnerabilities.json";

    CycloneDxJsonImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                SAMPLE,
                new Counts(Map.of(Severity.HIGH, 2L, Severity.INFO, 1L), 2, 1, 0, 6, 0, 0),
                "cyclonedx-json-vex.json",
                new Counts(Map.of(Severity.CRITICAL, 1L, Severity.INFO, 1L), 0, 0, 0, 0, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"vulnerabilities\":[null",
                rows,
                number -> ",{\"id\":\"CVE-2026-" + number + "\",\"affects\":[{\"ref\":\"a\"}]}",
                "],\"components\":[{\"bom-ref\":\"a\",\"name\":\"a\"}]}");
    }

    @Test
    void a_vulnerability_is_joined_with_its_component() throws Exception {
        assertThat(Reading.sample(IMPORTER, SAMPLE).findings.getFirst())
                .isEqualTo(new Finding(
                        "VULNERABILITY|EXDB-77|org.example:json|",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "EXDB-77 Example DB",
                                List.of("CVE-2026-10001", "EXDB-77"),
                                "A long name overflows a buffer.",
                                "A long name overflows a buffer.\n\nOnly where names come from outside.",
                                "Upgrade to 1.4.\n\nLimit names to 100 characters.",
                                List.of("https://example.org/db/77", "https://example.org/advisory/1"),
                                List.of("CWE-787")),
                        new Rating(
                                Severity.HIGH,
                                "high",
                                SeverityScale.WORD,
                                98,
                                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"),
                        new Component("org.example:json", "1.2", "", "pkg:maven/org.example/json@1.2"),
                        Place.path("shop 1.4", ""),
                        ""));
    }

    @Test
    void a_row_stands_for_each_component_and_for_a_vulnerability_without_any() throws Exception {
        assertThat(Reading.sample(IMPORTER, SAMPLE).findings)
                .extracting(Finding::identity)
                .containsExactly(
                        "VULNERABILITY|EXDB-77|org.example:json|",
                        "VULNERABILITY|EXDB-77|libexample1|",
                        "VULNERABILITY|CVE-2026-10002||");
    }

    @Test
    void what_is_not_affected_or_resolved_is_set_aside() throws Exception {
        assertThat(Reading.sample(IMPORTER, SAMPLE).setAside)
                .containsExactly(
                        new SetAside(Reason.SUPPRESSED, "CVE-2026-10001", "left-pad", "unaffected"),
                        new SetAside(
                                Reason.SUPPRESSED, "CVE-2026-10003", "org.example:json", "not_affected: code_not_reachable"),
                        new SetAside(Reason.PASSED, "CVE-2026-10004", "org.example:json", "resolved: patched"));
    }

    @Test
    void components_are_facts() throws Exception {
        Collected report = Reading.sample(IMPORTER, SAMPLE);

        assertThat(report.facts)
                .containsExactly(
                        new Fact.InstalledPackage("maven", "org.example:json", "1.2", "pkg:maven/org.example/json@1.2"),
                        new Fact.InstalledPackage("", "shop", "1.4", ""),
                        new Fact.InstalledPackage(
                                "deb", "libexample1", "1.0-1", "pkg:deb/debian/libexample1@1.0-1?arch=amd64"),
                        new Fact.InstalledPackage("npm", "left-pad", "2.0", "pkg:npm/left-pad@2.0"),
                        new Fact.Value("os.name", "debian"),
                        new Fact.Value("os.version", "12.7"));
        assertThat(report.scan())
                .isEqualTo(new ScanInfo(
                        "grype", "0.100.0", "shop 1.4", Instant.parse("2026-11-02T10:00:00Z"), true, List.of()));
    }

    @Test
    void a_statement_without_components_names_the_package_by_its_address() throws Exception {
        Collected report = Reading.sample(IMPORTER, "cyclonedx-json-vex.json");

        assertThat(report.findings)
                .extracting(Finding::component)
                .containsExactly(
                        new Component("@example/pad", "1.0.0", "", "pkg:npm/%40example/pad@1.0.0"),
                        new Component("7c1e", "3.2", "", ""));
        assertThat(report.findings.getFirst().rating())
                .isEqualTo(new Rating(
                        Severity.CRITICAL,
                        "9.3",
                        SeverityScale.CVSS4,
                        93,
                        "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N"));
        assertThat(report.findings.getFirst().status()).isEqualTo("in_triage");
    }

    @Test
    void an_inventory_says_that_it_is_one() throws Exception {
        ScanInfo scan = Reading.text(
                        IMPORTER, "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.5\",\"components\":[]}")
                .scan();

        assertThat(scan.remarks()).containsExactly(Message.of("importer.cyclonedx-json.inventory"));
    }

    @Test
    void another_version_is_refused() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Reading.text(IMPORTER, "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"2.0\"}"))
                .matches(e -> e.problem().code() == ProblemCode.FORMAT_VERSION);
    }
}
