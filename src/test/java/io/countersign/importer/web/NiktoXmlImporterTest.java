package io.countersign.importer.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.Collected;
import io.countersign.importer.GeneratedReport;
import io.countersign.importer.ImporterContract;
import io.countersign.importer.Samples;
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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NiktoXmlImporterTest extends ImporterContract {
    private static final NiktoXmlImporter IMPORTER = new NiktoXmlImporter();

    NiktoXmlImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "nikto-xml-nested.xml", new Counts(Map.of(Severity.LOW, 3L), 0, 0, 0, 0, 0, 0),
                "nikto-xml-flat.xml", new Counts(Map.of(Severity.LOW, 1L), 0, 0, 0, 0, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "<niktoscan><scandetails targethostname='h' targetport='80'>",
                rows,
                number -> "<item id='" + number + "' method='GET'><description>d</description><uri>/</uri></item>",
                "</scandetails></niktoscan>");
    }

    @Test
    void an_item_is_read_whole() throws Exception {
        assertThat(Reports.sample(IMPORTER, "nikto-xml-nested.xml").findings.getLast())
                .isEqualTo(new Finding(
                        "VULNERABILITY|NIKTO-000777||192.0.2.11:8080/icons/",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "NIKTO-000777 Directory indexing found.",
                                List.of("CVE-2026-10001", "NIKTO-000777", "OSVDB-3268"),
                                "Directory indexing found.",
                                "GET /icons/",
                                "",
                                List.of("https://example.org/indexing"),
                                List.of()),
                        Rating.chosen(Severity.LOW),
                        Component.NONE,
                        new Place("192.0.2.11", "192.0.2.11", 8080, "tcp", "/icons/"),
                        ""));
    }

    @Test
    void items_of_one_test_are_told_apart_by_what_they_quote_and_not_by_values() throws Exception {
        assertThat(Reports.sample(IMPORTER, "nikto-xml-nested.xml").findings)
                .extracting(Finding::identity)
                .startsWith(
                        "VULNERABILITY|NIKTO-999100|x-shop-node|shop.example.org:443/",
                        "VULNERABILITY|NIKTO-999100|x-shop-cache|shop.example.org:443/");
    }

    @Test
    void the_scan_is_told_with_rows_that_are_missing() throws Exception {
        assertThat(Reports.sample(IMPORTER, "nikto-xml-nested.xml").scan())
                .isEqualTo(new ScanInfo(
                        "Nikto",
                        "2.1.6",
                        "shop.example.org",
                        Instant.parse("2026-03-02T10:02:01Z"),
                        true,
                        List.of(Message.of("importer.nikto-xml.disagrees", "shop.example.org:443", 3L, 2L))));
    }

    @Test
    void a_report_without_items_found_nothing() throws Exception {
        Collected report = Reports.text(IMPORTER, "<?xml version='1.0'?><niktoscan>\n</niktoscan>");

        assertThat(report.findings).isEmpty();
        assertThat(report.scan().complete()).isTrue();
    }

    @Test
    void several_scans_are_read_one_after_another() throws Exception {
        String scan = "<niktoscan version='2.5.0'><scandetails targetip='192.0.2.%d' targetport='443'><item id='999100'>"
                + "<description>It leaks.</description><uri>/</uri></item></scandetails></niktoscan>";
        String text = "<niktoscans>" + scan.formatted(10) + scan.formatted(11) + "</niktoscans>";

        assertThat(IMPORTER.recognise(Samples.head(text.getBytes(StandardCharsets.UTF_8)))).isPresent();
        assertThat(Reports.text(IMPORTER, text).findings)
                .extracting(finding -> finding.place().host())
                .containsExactly("192.0.2.10", "192.0.2.11");
    }
}
