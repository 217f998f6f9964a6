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

class MsDefenderJsonImporterTest extends ImporterContract {
    MsDefenderJsonImporterTest() {
        super(new MsDefenderJsonImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "ms-defender-json-machines.json",
                new Counts(Map.of(Severity.HIGH, 1L, Severity.LOW, 1L), 0, 0, 0, 0, 0, 0),
                "ms-defender-json-changes.json",
                new Counts(Map.of(Severity.MEDIUM, 1L), 0, 1, 0, 0, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "{\"@odata.context\":\"c\",\"value\":[{\"cveId\":\"0\"}",
                rows,
                number -> ",{\"cveId\":\"" + number + "\"}",
                "]}");
    }

    @Test
    void a_vulnerability_of_a_machine_is_a_finding() throws Exception {
        assertThat(read("ms-defender-json-machines.json").findings.getFirst())
                .isEqualTo(new Finding(
                        "VULNERABILITY|CVE-2026-0001|example/tools|m1",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "CVE-2026-0001 5000001",
                                List.of("CVE-2026-0001"),
                                "CVE-2026-0001",
                                "",
                                "5000001",
                                List.of(),
                                List.of()),
                        Rating.word(Severity.HIGH, "High"),
                        new Component("example/tools", "1.2.3.4", "", ""),
                        Place.path("m1", ""),
                        ""));
    }

    @Test
    void the_export_by_device_names_the_same_things_differently() throws Exception {
        Collected report = read("ms-defender-json-changes.json");

        assertThat(report.findings)
                .containsExactly(new Finding(
                        "VULNERABILITY|CVE-2026-0003|example/shop|shop.example.org",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "CVE-2026-0003 November 2026 Updates",
                                List.of("CVE-2026-0003"),
                                "CVE-2026-0003",
                                "",
                                "November 2026 Updates",
                                List.of("https://example.org/update"),
                                List.of()),
                        new Rating(Severity.MEDIUM, "Medium", SeverityScale.WORD, 61, ""),
                        new Component("example/shop", "1.0", "", ""),
                        new Place("shop.example.org", "shop.example.org", 0, "", "c:\\shop\\a.dll, c:\\shop\\b.dll"),
                        "New"));
        assertThat(report.setAside)
                .containsExactly(new SetAside(Reason.PASSED, "CVE-2026-0004", "example/shop", "Fixed"));
    }

    @Test
    void an_answer_with_further_pages_is_not_complete() throws Exception {
        assertThat(read("ms-defender-json-changes.json").scan())
                .isEqualTo(new ScanInfo(
                        "Microsoft Defender for Endpoint",
                        "",
                        "",
                        Instant.parse("2026-11-20T11:06:08.291Z"),
                        false,
                        List.of(Message.of("importer.cloud.more-pages"))));
    }

    @Test
    void what_no_machine_has_is_set_aside() throws Exception {
        Collected report = readText("""
                {"@odata.context": "x", "value": [
                  {"id": "CVE-2026-0007", "name": "A name", "severity": "High", "cvssV3": 8.8, "exposedMachines": 0},
                  {"id": "CVE-2026-0008", "name": "A name", "severity": "High", "cvssV3": 8.8, "exposedMachines": 2}]}
                """);

        assertThat(report.setAside).extracting(SetAside::identifier).containsExactly("CVE-2026-0007");
        assertThat(report.findings)
                .extracting(Finding::identity, finding -> finding.rating().tenths())
                .containsExactly(tuple("VULNERABILITY|CVE-2026-0008||", 88));
    }

    private static Collected read(String sample) throws Exception {
        return readText(new String(Samples.bytes(Samples.named(sample)), StandardCharsets.UTF_8));
    }

    private static Collected readText(String text) throws Exception {
        Collected sink = new Collected();
        new MsDefenderJsonImporter().read(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), sink);
        return sink;
    }
}
