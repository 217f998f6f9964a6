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
import io.countersign.model.finding.SeverityScale;
import io.countersign.model.message.Message;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AcunetixXmlImporterTest extends ImporterContract {
    private static final AcunetixXmlImporter IMPORTER = new AcunetixXmlImporter();

    AcunetixXmlImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "acunetix-xml-scan.xml", new Counts(Map.of(Severity.MEDIUM, 1L), 1, 0, 0, 0, 0, 0),
                "acunetix-xml-aborted.xml", new Counts(Map.of(), 0, 0, 0, 0, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "<ScanGroup><Scan><StartURL>http://a</StartURL><ReportItems>",
                rows,
                number -> "<ReportItem><Name>n" + number + "</Name><Severity>low</Severity></ReportItem>",
                "</ReportItems></Scan></ScanGroup>");
    }

    @Test
    void an_item_is_read_whole() throws Exception {
        assertThat(Reports.sample(IMPORTER, "acunetix-xml-scan.xml").findings)
                .containsExactly(new Finding(
                        "VULNERABILITY|Form without token||shop.example.org:443/login",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "Form without token",
                                List.of("CVE-2026-10005", "Form without token"),
                                "Form without token",
                                "The form has\nno token.\n\nOthers act for the user.\n\nForm name: login",
                                "Add a token.",
                                List.of("https://example.org/token"),
                                List.of("CWE-352")),
                        new Rating(
                                Severity.MEDIUM,
                                "medium",
                                SeverityScale.WORD,
                                43,
                                "CVSS:3.0/AV:N/AC:L/PR:N/UI:R/S:U/C:N/I:L/A:N"),
                        Component.NONE,
                        new Place("shop.example.org:443", "shop.example.org", 443, "tcp", "/login"),
                        ""));
    }

    @Test
    void a_false_positive_is_set_aside() throws Exception {
        assertThat(Reports.sample(IMPORTER, "acunetix-xml-scan.xml").setAside)
                .containsExactly(new SetAside(
                        Reason.SUPPRESSED, "Policy missing", "shop.example.org:443/", "IsFalsePositive True"));
    }

    @Test
    void an_aborted_scan_is_incomplete() throws Exception {
        ScanInfo scan = Reports.sample(IMPORTER, "acunetix-xml-aborted.xml").scan();

        assertThat(scan.complete()).isFalse();
        assertThat(scan.remarks())
                .containsExactly(Message.of("importer.acunetix-xml.aborted", "old.example.org:8443"));
    }

    @Test
    void a_group_without_a_scan_is_incomplete() throws Exception {
        ScanInfo scan = Reports.text(IMPORTER, "<ScanGroup><Scan1/></ScanGroup>").scan();

        assertThat(scan.complete()).isFalse();
        assertThat(scan.remarks()).containsExactly(Message.of("importer.acunetix-xml.no-scan"));
    }
}
