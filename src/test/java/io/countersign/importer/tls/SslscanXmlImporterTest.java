package io.countersign.importer.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.Collected;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SslscanXmlImporterTest extends ImporterContract {
    private static final SslscanXmlImporter IMPORTER = new SslscanXmlImporter();

    SslscanXmlImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "sslscan-xml-two.xml",
                        new Counts(
                                Map.of(Severity.HIGH, 4L, Severity.MEDIUM, 2L, Severity.LOW, 1L), 0, 6, 0, 3, 0, 0),
                "sslscan-xml-one.xml", new Counts(Map.of(Severity.MEDIUM, 1L), 0, 0, 0, 2, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "<document title='SSLScan Results'>",
                rows,
                number -> "<ssltest host='h" + number + "' port='443'><compression supported='1'/></ssltest>",
                "</document>");
    }

    @Test
    void weaknesses_are_derived() throws Exception {
        assertThat(Reports.sample(IMPORTER, "sslscan-xml-two.xml").findings)
                .extracting(Finding::identity)
                .containsExactly(
                        "MISCONFIGURATION|SSL-3-0||shop.example.org:443",
                        "MISCONFIGURATION|TLS-CIPHER-EXPORT||shop.example.org:443",
                        "MISCONFIGURATION|TLS-CIPHER-DES||shop.example.org:443",
                        "VULNERABILITY|CVE-2014-0160||shop.example.org:443",
                        "VULNERABILITY|CVE-2009-3555||shop.example.org:443",
                        "MISCONFIGURATION|TLS-NO-FALLBACK-SCSV||shop.example.org:443",
                        "MISCONFIGURATION|TLS-CERTIFICATE-UNTRUSTED||shop.example.org:443");
    }

    @Test
    void a_vulnerability_is_told_whole() throws Exception {
        assertThat(Reports.sample(IMPORTER, "sslscan-xml-two.xml").findings.get(3))
                .isEqualTo(new Finding(
                        "VULNERABILITY|CVE-2014-0160||shop.example.org:443",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "CVE-2014-0160",
                                List.of("CVE-2014-0160"),
                                "OpenSSL Heartbleed",
                                "SSLv3",
                                "",
                                List.of(),
                                List.of("CWE-125")),
                        Rating.chosen(Severity.HIGH),
                        Component.NONE,
                        new Place("shop.example.org:443", "shop.example.org", 443, "tcp", ""),
                        ""));
    }

    @Test
    void version_1_shows_its_protocols_by_the_suites() throws Exception {
        Collected report = Reports.sample(IMPORTER, "sslscan-xml-one.xml");

        assertThat(report.values("tls.protocol")).containsExactly("TLS 1.0");
        assertThat(report.findings)
                .extracting(Finding::identity)
                .containsExactly("MISCONFIGURATION|TLS-1-0||old.example.org:465");
    }

    @Test
    void an_error_or_no_server_makes_the_scan_incomplete() throws Exception {
        ScanInfo error = Reports.sample(IMPORTER, "sslscan-xml-one.xml").scan();
        ScanInfo none = Reports.text(IMPORTER, "<document title='SSLScan Results'/>").scan();

        assertThat(error.complete()).isFalse();
        assertThat(error.remarks())
                .containsExactly(Message.of("importer.sslscan-xml.failed", "Could not resolve down.example.org"));
        assertThat(none.complete()).isFalse();
        assertThat(none.remarks()).containsExactly(Message.of("importer.sslscan-xml.no-server"));
    }
}
