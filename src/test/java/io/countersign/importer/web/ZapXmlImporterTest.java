package io.countersign.importer.web;

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

class ZapXmlImporterTest extends ImporterContract {
    private static final ZapXmlImporter IMPORTER = new ZapXmlImporter();

    ZapXmlImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "zap-xml-traditional.xml", new Counts(Map.of(Severity.MEDIUM, 1L), 1, 0, 0, 0, 0, 0),
                "zap-xml-old.xml", new Counts(Map.of(Severity.LOW, 1L, Severity.INFO, 1L), 0, 0, 0, 0, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "<OWASPZAPReport version='2.16.0'><site name='http://a'><alerts>",
                rows,
                number -> "<alertitem><pluginid>" + number + "</pluginid><name>n</name><riskcode>1</riskcode></alertitem>",
                "</alerts></site></OWASPZAPReport>");
    }

    @Test
    void an_alert_is_read_whole() throws Exception {
        assertThat(Reports.sample(IMPORTER, "zap-xml-traditional.xml").findings)
                .containsExactly(new Finding(
                        "VULNERABILITY|ZAP-10038-1||shop.example.org:8443",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "ZAP-10038-1 Policy Header Not Set",
                                List.of("CVE-2026-10003", "ZAP-10038-1", "ZAP-10038"),
                                "Policy Header Not Set",
                                """
                                The policy is missing.
                                Set it.

                                GET https://shop.example.org:8443/cart?id=7 [id]
                                GET https://shop.example.org:8443/""",
                                "Send the header.",
                                List.of("https://example.org/a", "https://example.org/b"),
                                List.of("CWE-693")),
                        new Rating(Severity.MEDIUM, "Medium (High)", SeverityScale.WORD, 0, ""),
                        Component.NONE,
                        new Place("shop.example.org:8443", "shop.example.org", 8443, "tcp", "/cart?id=7"),
                        ""));
    }

    @Test
    void a_false_positive_is_set_aside() throws Exception {
        assertThat(Reports.sample(IMPORTER, "zap-xml-traditional.xml").setAside)
                .containsExactly(new SetAside(
                        Reason.SUPPRESSED, "ZAP-40012", "shop.example.org:8443", "High (False Positive)"));
    }

    @Test
    void alerts_before_2_5_are_told_apart_by_name_parameter_and_path_without_its_query() throws Exception {
        assertThat(Reports.sample(IMPORTER, "zap-xml-old.xml").findings)
                .extracting(Finding::identity)
                .containsExactly(
                        "VULNERABILITY|ZAP-90028|Insecure Method - PUT q|old.example.org:80/a",
                        "VULNERABILITY|ZAP-90028|Insecure Method - MOVE q|old.example.org:80/a");
    }

    @Test
    void a_risk_without_words_is_the_tool_s_number() throws Exception {
        assertThat(Reports.sample(IMPORTER, "zap-xml-old.xml").findings.getFirst().rating())
                .isEqualTo(new Rating(Severity.LOW, "1", SeverityScale.VENDOR, 0, ""));
    }

    @Test
    void of_hundreds_of_places_the_first_are_told_and_the_others_counted() throws Exception {
        String places = "<instance><uri>http://a/x</uri><method>GET</method></instance>".repeat(23);
        Collected report = Reports.text(
                IMPORTER,
                "<OWASPZAPReport version='2'><site name='http://a'><alerts><alertitem><pluginid>1</pluginid><instances>"
                        + places + "</instances></alertitem></alerts></site></OWASPZAPReport>");

        assertThat(report.findings.getFirst().advisory().description().lines())
                .hasSize(21)
                .endsWith("… +3");
    }

    @Test
    void the_scan_is_told() throws Exception {
        assertThat(Reports.sample(IMPORTER, "zap-xml-traditional.xml").scan())
                .isEqualTo(new ScanInfo(
                        "ZAP",
                        "2.16.0",
                        "https://shop.example.org:8443",
                        Instant.parse("2026-03-02T09:00:00.5Z"),
                        true,
                        List.of()));
        assertThat(Reports.sample(IMPORTER, "zap-xml-old.xml").scan().finishedAt())
                .isEqualTo(Instant.parse("2016-01-29T12:19:00Z"));
    }
}
