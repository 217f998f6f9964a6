package io.countersign.importer.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.importer.Collected;
import io.countersign.importer.GeneratedReport;
import io.countersign.importer.ImporterContract;
import io.countersign.importer.Samples;
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
import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpdxImporterTest extends ImporterContract {
    private static final SpdxImporter IMPORTER = new SpdxImporter();
    private static final Message INVENTORY = Message.of("importer.spdx.inventory");

    SpdxImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "spdx-json.spdx.json",
                new Counts(Map.of(Severity.MEDIUM, 2L), 0, 0, 0, 3, 0, 0),
                "spdx-tags.spdx",
                new Counts(Map.of(Severity.MEDIUM, 1L), 0, 0, 0, 2, 0, 0),
                "spdx-graph.json",
                new Counts(Map.of(Severity.CRITICAL, 2L, Severity.MEDIUM, 1L), 1, 1, 0, 3, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "{\"spdxVersion\":\"SPDX-2.3\",\"packages\":[null",
                rows,
                number -> ",{\"name\":\"p\",\"externalRefs\":[{\"referenceCategory\":\"SECURITY\","
                        + "\"referenceType\":\"advisory\",\"referenceLocator\":\"https://example.org/CVE-2026-" + number
                        + "\"}]}",
                "]}");
    }

    /// Tags and values have no mark for their end.
    @Override
    protected int endMark(byte[] sample) {
        return sample[0] == '{' ? super.endMark(sample) : 0;
    }

    @Test
    void packages_are_facts_and_named_advisories_findings() throws Exception {
        Collected report = Reading.sample(IMPORTER, "spdx-json.spdx.json");

        assertThat(report.facts)
                .containsExactly(
                        new Fact.Value("os.name", "debian"),
                        new Fact.Value("os.version", "12.7"),
                        new Fact.InstalledPackage("deb", "libexample1", "1.0-1", "pkg:deb/debian/libexample1@1.0-1"));
        assertThat(report.findings)
                .containsExactly(
                        finding("CVE-2026-10001", "https://example.org/advisories/cve-2026-10001"),
                        finding("GHSA-aaaa-bbbb-cccc", "https://github.com/advisories/GHSA-aaaa-bbbb-cccc"));
        assertThat(report.scan())
                .isEqualTo(new ScanInfo(
                        "syft", "1.50.0", "shop-1.4", Instant.parse("2026-11-02T10:00:00Z"), true, List.of(INVENTORY)));
    }

    private static Finding finding(String advisory, String locator) {
        return new Finding(
                "VULNERABILITY|" + advisory + "|libexample1|",
                FindingKind.VULNERABILITY,
                new Advisory(locator, List.of(advisory), advisory, "", "", List.of(locator), List.of()),
                Rating.chosen(Severity.MEDIUM),
                new Component("libexample1", "1.0-1", "", "pkg:deb/debian/libexample1@1.0-1"),
                Place.path("shop-1.4", ""),
                "");
    }

    @Test
    void tags_and_values_say_the_same_and_texts_hide_nothing() throws Exception {
        Collected report = Reading.sample(IMPORTER, "spdx-tags.spdx");

        assertThat(report.findings)
                .containsExactly(finding("CVE-2026-10001", "https://example.org/advisories/CVE-2026-10001"));
        assertThat(report.facts)
                .containsExactly(
                        new Fact.InstalledPackage("deb", "libexample1", "1.0-1", "pkg:deb/debian/libexample1@1.0-1"),
                        new Fact.InstalledPackage("", "zlib", "1.3", ""));
    }

    @Test
    void a_graph_tells_what_affects_what() throws Exception {
        Collected report = Reading.sample(IMPORTER, "spdx-graph.json");

        assertThat(report.findings)
                .extracting(Finding::identity)
                .containsExactly(
                        "VULNERABILITY|CVE-2026-10001|libexample1|",
                        "VULNERABILITY|CVE-2026-10001|json|",
                        "VULNERABILITY|CVE-2026-10004|libexample1|");
        assertThat(report.findings.getFirst().rating().tenths()).isEqualTo(98);
        assertThat(report.setAside)
                .containsExactly(
                        new SetAside(
                                Reason.SUPPRESSED, "CVE-2026-10002", "libexample1", "not_affected: componentNotPresent"),
                        new SetAside(Reason.PASSED, "CVE-2026-10003", "json", "fixed"));
        assertThat(report.scan())
                .isEqualTo(new ScanInfo(
                        "example-sbom", "", "shop-1.4", Instant.parse("2026-11-02T10:00:00Z"), true, List.of()));
    }

    @Test
    void a_document_within_a_wrapper_is_read() throws Exception {
        String text = "{\"sbom\":{\"packages\":[{\"name\":\"zlib\",\"versionInfo\":\"1.3\"}],\"spdxVersion\":\"SPDX-2.3\"}}";

        assertThat(IMPORTER.recognise(Samples.head(text.getBytes(StandardCharsets.UTF_8)))).isPresent();
        assertThat(Reading.text(IMPORTER, text).facts)
                .containsExactly(new Fact.InstalledPackage("", "zlib", "1.3", ""));
    }

    @Test
    void other_shapes_are_recognised_and_refused() {
        for (String text : List.of(
                "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://spdx.org/rdf/terms#\">"
                        + "<SpdxDocument/></rdf:RDF>",
                "SPDXID: SPDXRef-DOCUMENT\nspdxVersion: SPDX-2.3\n",
                "SPDXVersion: SPDX-1.2\n",
                "{\"spdxVersion\":\"SPDX-4.0\"}")) {
            assertThat(IMPORTER.recognise(Samples.head(text.getBytes(StandardCharsets.UTF_8)))).isPresent();
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> Reading.text(IMPORTER, text))
                    .matches(e -> e.problem().code() == ProblemCode.FORMAT_VERSION);
        }
    }
}
