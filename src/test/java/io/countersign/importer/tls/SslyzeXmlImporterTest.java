package io.countersign.importer.tls;

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
import io.countersign.model.message.Message;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SslyzeXmlImporterTest extends ImporterContract {
    private static final SslyzeXmlImporter IMPORTER = new SslyzeXmlImporter();

    SslyzeXmlImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "sslyze-xml-target.xml",
                new Counts(Map.of(Severity.HIGH, 1L, Severity.MEDIUM, 5L), 0, 6, 1, 2, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "<document title='SSLyze Scan Results'><results>",
                rows,
                number -> "<target host='h" + number + "' port='443'><heartbleed>"
                        + "<openSslHeartbleed isVulnerable='True'/></heartbleed></target>",
                "</results></document>");
    }

    @Test
    void weaknesses_are_derived() throws Exception {
        assertThat(Reports.sample(IMPORTER, "sslyze-xml-target.xml").findings)
                .extracting(Finding::identity)
                .containsExactly(
                        "MISCONFIGURATION|TLS-CIPHER-RC4||shop.example.org:443",
                        "VULNERABILITY|CVE-2014-0160||shop.example.org:443",
                        "VULNERABILITY|CVE-2012-4929||shop.example.org:443",
                        "VULNERABILITY|CVE-2011-1473||shop.example.org:443",
                        "MISCONFIGURATION|TLS-CERTIFICATE-UNTRUSTED||shop.example.org:443",
                        "MISCONFIGURATION|TLS-CERTIFICATE-NAME||shop.example.org:443");
    }

    @Test
    void a_vulnerability_is_told_whole() throws Exception {
        assertThat(Reports.sample(IMPORTER, "sslyze-xml-target.xml").findings.get(1))
                .isEqualTo(new Finding(
                        "VULNERABILITY|CVE-2014-0160||shop.example.org:443",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "CVE-2014-0160",
                                List.of("CVE-2014-0160"),
                                "OpenSSL Heartbleed",
                                "",
                                "",
                                List.of(),
                                List.of("CWE-125")),
                        Rating.chosen(Severity.HIGH),
                        Component.NONE,
                        new Place("shop.example.org:443", "shop.example.org", 443, "tcp", ""),
                        ""));
    }

    @Test
    void a_plugin_that_failed_is_not_tested_and_a_target_that_was_not_reached_is_told() throws Exception {
        Collected report = Reports.sample(IMPORTER, "sslyze-xml-target.xml");

        assertThat(report.setAside)
                .contains(new SetAside(Reason.NOT_TESTED, "openssl_ccs", "shop.example.org:443", "Timeout"));
        assertThat(report.scan())
                .isEqualTo(new ScanInfo(
                        "SSLyze",
                        "2.0.6",
                        "shop.example.org:443",
                        null,
                        false,
                        List.of(Message.of("importer.sslyze-xml.failed", "down.example.org", "No address"))));
    }
}
