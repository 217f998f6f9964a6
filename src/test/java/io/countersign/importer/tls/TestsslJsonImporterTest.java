package io.countersign.importer.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.GeneratedReport;
import io.countersign.importer.ImporterContract;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.message.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestsslJsonImporterTest extends ImporterContract {
    private static final TestsslJsonImporter IMPORTER = new TestsslJsonImporter();

    TestsslJsonImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "testssl-json-flat.json",
                        new Counts(Map.of(Severity.MEDIUM, 1L, Severity.LOW, 1L), 0, 1, 0, 3, 0, 0),
                "testssl-json-sections.json", new Counts(Map.of(Severity.LOW, 2L), 0, 1, 1, 3, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "{\"Invocation\":\"x\",\"scanResult\":[{\"targetHost\":\"a\",\"ip\":\"b\",\"port\":\"443\","
                        + "\"ciphers\":[null",
                rows,
                number -> ",{\"id\":\"c" + number + "\",\"severity\":\"LOW\",\"finding\":\"offered\"}",
                "]}],\"scanTime\":1}");
    }

    @Test
    void a_row_of_a_section_is_read_whole() throws Exception {
        assertThat(Reports.sample(IMPORTER, "testssl-json-sections.json").findings.getFirst())
                .isEqualTo(new Finding(
                        "VULNERABILITY|LUCKY13||shop.example.org:443",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "LUCKY13",
                                List.of("CVE-2013-0169", "LUCKY13"),
                                "LUCKY13: potentially vulnerable",
                                "potentially vulnerable",
                                "Prefer GCM.",
                                List.of(),
                                List.of("CWE-310")),
                        Rating.word(Severity.LOW, "LOW"),
                        Component.NONE,
                        new Place("shop.example.org:443", "shop.example.org", 443, "tcp", ""),
                        ""));
    }

    @Test
    void rows_are_of_their_own_target_wherever_it_is_named() throws Exception {
        assertThat(Reports.sample(IMPORTER, "testssl-json-sections.json").findings.getLast().identity())
                .isEqualTo("MISCONFIGURATION|HSTS||192.0.2.12:8443");
        assertThat(Reports.sample(IMPORTER, "testssl-json-flat.json").findings)
                .extracting(Finding::identity)
                .containsExactly(
                        "VULNERABILITY|BREACH||shop.example.org:443", "MISCONFIGURATION|HSTS||192.0.2.12:8443");
    }

    @Test
    void the_scan_is_told() throws Exception {
        assertThat(Reports.sample(IMPORTER, "testssl-json-sections.json").scan())
                .isEqualTo(new ScanInfo(
                        "testssl.sh",
                        "3.2.1",
                        "shop.example.org:443",
                        Instant.parse("2026-03-02T10:02:00Z"),
                        true,
                        List.of(Message.of("importer.testssl.warnings", 1L))));
        assertThat(Reports.sample(IMPORTER, "testssl-json-flat.json").values("tls.protocol"))
                .containsExactly("TLS 1.3");
    }

    @Test
    void an_interrupted_scan_is_incomplete() throws Exception {
        ScanInfo scan = Reports.text(IMPORTER, """
                {"Invocation":"x","scanResult":[],"scanTime":"Scan interrupted"}""").scan();

        assertThat(scan.complete()).isFalse();
        assertThat(scan.remarks()).containsExactly(Message.of("importer.testssl.interrupted"));
    }
}
