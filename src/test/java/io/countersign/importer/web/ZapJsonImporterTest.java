package io.countersign.importer.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.GeneratedReport;
import io.countersign.importer.ImporterContract;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ZapJsonImporterTest extends ImporterContract {
    private static final ZapJsonImporter IMPORTER = new ZapJsonImporter();

    ZapJsonImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "zap-json-list.json", new Counts(Map.of(Severity.LOW, 2L), 1, 0, 0, 0, 0, 0),
                "zap-json-single.json", new Counts(Map.of(), 0, 0, 0, 0, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "{\"@version\":\"2.16.0\",\"site\":[{\"@name\":\"http://a\",\"alerts\":[null",
                rows,
                number -> ",{\"pluginid\":\"" + number + "\",\"name\":\"n\",\"riskcode\":\"1\"}",
                "]}]}");
    }

    @Test
    void an_alert_is_read_whole() throws Exception {
        assertThat(Reports.sample(IMPORTER, "zap-json-list.json").findings.getFirst())
                .isEqualTo(new Finding(
                        "VULNERABILITY|ZAP-10021||shop.example.org:443",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "ZAP-10021 Options Missing",
                                List.of("CVE-2026-10004", "ZAP-10021"),
                                "Options Missing",
                                "No options.\n\nAlso on errors.\n\nGET https://shop.example.org/x",
                                "Add them.",
                                List.of("https://example.org/o"),
                                List.of("CWE-693")),
                        Rating.word(Severity.LOW, "Low (Medium)"),
                        Component.NONE,
                        new Place("shop.example.org:443", "shop.example.org", 443, "tcp", "/x"),
                        ""));
    }

    @Test
    void alerts_before_the_name_of_their_site_wait_for_it() throws Exception {
        assertThat(Reports.sample(IMPORTER, "zap-json-list.json").findings.getLast().identity())
                .isEqualTo("VULNERABILITY|ZAP-10021||static.example.org:81");
    }

    @Test
    void a_false_positive_is_set_aside() throws Exception {
        assertThat(Reports.sample(IMPORTER, "zap-json-list.json").setAside)
                .containsExactly(
                        new SetAside(Reason.SUPPRESSED, "ZAP-2", "shop.example.org:443", "Low (False Positive)"));
    }
}
