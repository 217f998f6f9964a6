package io.countersign.importer.web;

import static org.assertj.core.api.Assertions.assertThat;

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

class BurpXmlImporterTest extends ImporterContract {
    private static final BurpXmlImporter IMPORTER = new BurpXmlImporter();

    BurpXmlImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "burp-xml-issues.xml",
                new Counts(Map.of(Severity.HIGH, 1L, Severity.INFO, 1L), 1, 0, 0, 0, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "<issues burpVersion='2026.1'>",
                rows,
                number -> "<issue><type>" + number + "</type><host>http://a</host><severity>Low</severity></issue>",
                "</issues>");
    }

    @Test
    void an_issue_is_read_whole() throws Exception {
        assertThat(Reports.sample(IMPORTER, "burp-xml-issues.xml").findings.getFirst())
                .isEqualTo(new Finding(
                        "VULNERABILITY|BURP-1049088||shop.example.org:443/cart [id cookie]",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "BURP-1049088",
                                List.of("BURP-1049088"),
                                "Injection",
                                "The id cookie.\n\nid\n\nData becomes code.",
                                "Bind it.",
                                List.of("https://example.org/injection"),
                                List.of("CWE-89")),
                        Rating.word(Severity.HIGH, "High"),
                        Component.NONE,
                        new Place("shop.example.org:443", "shop.example.org", 443, "tcp", "/cart [id cookie]"),
                        "Firm"));
    }

    @Test
    void requests_and_responses_go_no_further() throws Exception {
        assertThat(Reports.sample(IMPORTER, "burp-xml-issues.xml").findings.toString()).doesNotContain("U0VDUkVU");
    }

    @Test
    void a_false_positive_is_set_aside() throws Exception {
        assertThat(Reports.sample(IMPORTER, "burp-xml-issues.xml").setAside)
                .containsExactly(new SetAside(
                        Reason.SUPPRESSED, "BURP-5245344", "shop.example.org:443/help", "False positive"));
    }

    @Test
    void the_scan_is_told() throws Exception {
        assertThat(Reports.sample(IMPORTER, "burp-xml-issues.xml").scan())
                .isEqualTo(new ScanInfo(
                        "Burp Suite",
                        "2026.1",
                        "shop.example.org",
                        Instant.parse("2026-03-02T10:00:00Z"),
                        true,
                        List.of()));
    }
}
