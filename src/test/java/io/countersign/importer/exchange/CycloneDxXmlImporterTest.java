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

class CycloneDxXmlImporterTest extends ImporterContract {
    private static final CycloneDxXmlImporter IMPORTER = new CycloneDxXmlImporter();

    CycloneDxXmlImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "cyclonedx-xml-vulnerabilities.xml",
                new Counts(Map.of(Severity.CRITICAL, 1L), 1, 0, 0, 2, 0, 0),
                "cyclonedx-xml-extension.xml",
                new Counts(Map.of(Severity.CRITICAL, 1L, Severity.INFO, 1L), 0, 0, 0, 1, 0, 0),
                "cyclonedx-xml-inventory.xml",
                new Counts(Map.of(), 0, 0, 0, 1, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.5\"><components/><vulnerabilities>",
                rows,
                number -> "<vulnerability><id>CVE-2026-" + number
                        + "</id><affects><target><ref>a</ref></target></affects></vulnerability>",
                "</vulnerabilities></bom>");
    }

    @Test
    void a_vulnerability_is_joined_with_its_component() throws Exception {
        assertThat(Reading.sample(IMPORTER, "cyclonedx-xml-vulnerabilities.xml").findings.getFirst())
                .isEqualTo(new Finding(
                        "VULNERABILITY|EXDB-77|org.example:json|",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "EXDB-77 Example DB",
                                List.of("CVE-2026-10001", "EXDB-77"),
                                "A long name overflows a buffer.",
                                "A long name overflows a buffer.",
                                "Upgrade to 1.4.",
                                List.of("https://example.org/db/77", "https://example.org/advisory/1"),
                                List.of("CWE-787")),
                        new Rating(
                                Severity.CRITICAL,
                                "critical",
                                SeverityScale.WORD,
                                98,
                                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"),
                        new Component("org.example:json", "1.2", "", "pkg:maven/org.example/json@1.2"),
                        Place.path("shop 1.4", ""),
                        ""));
    }

    @Test
    void the_old_extension_is_read_within_components_and_beside_them() throws Exception {
        Collected report = Reading.sample(IMPORTER, "cyclonedx-xml-extension.xml");

        assertThat(report.findings)
                .extracting(Finding::identity)
                .containsExactly("VULNERABILITY|CVE-2026-10001|libexample1|", "VULNERABILITY|CVE-2026-10002|libexample1|");
        Finding first = report.findings.getFirst();
        assertThat(first.advisory().references())
                .containsExactly("https://example.org/db/CVE-2026-10001", "https://example.org/advisory/1");
        assertThat(first.advisory().solution()).isEqualTo("Upgrade to 1.4.");
        assertThat(first.rating())
                .isEqualTo(new Rating(
                        Severity.CRITICAL,
                        "Critical",
                        SeverityScale.WORD,
                        98,
                        "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"));
        assertThat(report.scan())
                .isEqualTo(new ScanInfo(
                        "scan", "0.9", "shop:1.4", Instant.parse("2026-11-02T10:00:00Z"), true, List.of()));
    }

    @Test
    void what_is_a_false_positive_is_set_aside() throws Exception {
        assertThat(Reading.sample(IMPORTER, "cyclonedx-xml-vulnerabilities.xml").setAside)
                .containsExactly(new SetAside(Reason.SUPPRESSED, "CVE-2026-10003", "org.example:json", "false_positive"));
    }

    @Test
    void an_inventory_says_that_it_is_one() throws Exception {
        assertThat(Reading.sample(IMPORTER, "cyclonedx-xml-inventory.xml").scan().remarks())
                .containsExactly(Message.of("importer.cyclonedx-json.inventory"));
    }

    @Test
    void another_version_is_refused() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Reading.text(IMPORTER, "<bom xmlns=\"http://cyclonedx.org/schema/bom/2.0\"/>"))
                .matches(e -> e.problem().code() == ProblemCode.FORMAT_VERSION);
    }
}
