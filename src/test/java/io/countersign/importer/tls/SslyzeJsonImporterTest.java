package io.countersign.importer.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.importer.Collected;
import io.countersign.importer.GeneratedReport;
import io.countersign.importer.Head;
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
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SslyzeJsonImporterTest extends ImporterContract {
    private static final SslyzeJsonImporter IMPORTER = new SslyzeJsonImporter();

    SslyzeJsonImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "sslyze-json-new.json",
                        new Counts(
                                Map.of(Severity.HIGH, 1L, Severity.MEDIUM, 6L, Severity.LOW, 1L), 0, 3, 1, 3, 0, 0),
                "sslyze-json-old.json",
                        new Counts(Map.of(Severity.HIGH, 4L, Severity.MEDIUM, 5L), 0, 5, 1, 2, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "{\"sslyze_version\":\"6.2.0\",\"server_scan_results\":[null",
                rows,
                number -> ",{\"server_location\":{\"hostname\":\"h" + number + "\",\"port\":443},\"scan_result\":"
                        + "{\"heartbleed\":{\"result\":{\"is_vulnerable_to_heartbleed\":true}}}}",
                "]}");
    }

    @Test
    void a_weakness_is_told_with_what_was_observed() throws Exception {
        assertThat(Reports.sample(IMPORTER, "sslyze-json-new.json").findings.get(1))
                .isEqualTo(new Finding(
                        "MISCONFIGURATION|TLS-CIPHER-3DES||shop.example.org:443",
                        FindingKind.MISCONFIGURATION,
                        new Advisory(
                                "TLS-CIPHER-3DES",
                                List.of("TLS-CIPHER-3DES"),
                                "Cipher suites with 3DES are accepted (SWEET32)",
                                "TLS 1.0 TLS_RSA_WITH_3DES_EDE_CBC_SHA",
                                "",
                                List.of("https://www.rfc-editor.org/rfc/rfc9325"),
                                List.of("CWE-327")),
                        Rating.chosen(Severity.MEDIUM),
                        Component.NONE,
                        new Place("shop.example.org:443", "shop.example.org", 443, "tcp", ""),
                        ""));
    }

    @Test
    void weaknesses_are_derived_from_both_schemas() throws Exception {
        assertThat(identifiers("sslyze-json-new.json"))
                .containsExactly(
                        "TLS-1-0",
                        "TLS-CIPHER-3DES",
                        "CVE-2017-13099",
                        "TLS-NO-FALLBACK-SCSV",
                        "TLS-CERTIFICATE-EXPIRED",
                        "TLS-CERTIFICATE-NAME",
                        "TLS-CERTIFICATE-KEY",
                        "TLS-CERTIFICATE-SIGNATURE");
        assertThat(identifiers("sslyze-json-old.json"))
                .containsExactly(
                        "TLS-CIPHER-NULL",
                        "TLS-CIPHER-ANONYMOUS",
                        "CVE-2014-0160",
                        "CVE-2014-0224",
                        "CVE-2012-4929",
                        "CVE-2009-3555",
                        "CVE-2011-1473",
                        "TLS-CERTIFICATE-NAME",
                        "TLS-CERTIFICATE-SIGNATURE");
    }

    @Test
    void what_is_in_order_passed_and_what_was_not_run_is_not_tested() throws Exception {
        assertThat(Reports.sample(IMPORTER, "sslyze-json-new.json").setAside)
                .containsExactly(
                        new SetAside(Reason.PASSED, "SSL-2-0", "shop.example.org:443", ""),
                        new SetAside(Reason.PASSED, "CVE-2014-0160", "shop.example.org:443", ""),
                        new SetAside(Reason.PASSED, "TLS-CERTIFICATE-UNTRUSTED", "shop.example.org:443", ""),
                        new SetAside(Reason.NOT_TESTED, "session_renegotiation", "shop.example.org:443", "ERROR"));
    }

    @Test
    void missing_fallback_protection_counts_where_there_is_an_old_protocol_to_fall_back_to() throws Exception {
        assertThat(Reports.sample(IMPORTER, "sslyze-json-old.json").setAside)
                .contains(new SetAside(Reason.PASSED, "TLS-NO-FALLBACK-SCSV", "old.example.org:993", ""));
    }

    @Test
    void one_trust_store_that_accepts_the_certificate_is_enough() throws Exception {
        assertThat(Reports.sample(IMPORTER, "sslyze-json-old.json").setAside)
                .contains(new SetAside(Reason.PASSED, "TLS-CERTIFICATE-UNTRUSTED", "old.example.org:993", ""));
    }

    @Test
    void a_server_that_was_not_reached_makes_the_scan_incomplete() throws Exception {
        Collected report = Reports.sample(IMPORTER, "sslyze-json-new.json");

        assertThat(report.scan())
                .isEqualTo(new ScanInfo(
                        "SSLyze",
                        "6.2.0",
                        "shop.example.org:443",
                        Instant.parse("2026-03-02T10:00:30.5Z"),
                        false,
                        List.of(
                                Message.of("importer.sslyze-json.failed", "no.example.org:x", "Not a port"),
                                Message.of(
                                        "importer.sslyze-json.failed",
                                        "down.example.org:443",
                                        "ERROR_NO_CONNECTIVITY"))));
        assertThat(report.values("tls.protocol")).containsExactly("TLS 1.0", "TLS 1.3");
    }

    @Test
    void numbers_as_long_as_a_modulus_are_passed_over() throws Exception {
        Collected report = Reports.text(
                IMPORTER,
                "{\"server_scan_results\":[{\"scan_result\":{\"x\":{\"rsa_n\":" + "7".repeat(4_933) + "}}}]}");

        assertThat(report.findings).isEmpty();
    }

    @Test
    void version_2_is_refused() {
        String text = "{\"accepted_targets\":[],\"invalid_targets\":[],\"sslyze_version\":\"2.1.4\"}";

        assertThat(IMPORTER.recognise(new Head("x", text.getBytes(StandardCharsets.UTF_8)))).isPresent();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Reports.text(IMPORTER, text))
                .matches(e -> e.problem().code() == ProblemCode.FORMAT_VERSION);
    }

    private static List<String> identifiers(String sample) throws Exception {
        return Reports.sample(IMPORTER, sample).findings.stream()
                .map(finding -> finding.advisory().identifier())
                .toList();
    }
}
