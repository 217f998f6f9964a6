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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Acunetix360JsonImporterTest extends ImporterContract {
    private static final Acunetix360JsonImporter IMPORTER = new Acunetix360JsonImporter();

    Acunetix360JsonImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "acunetix360-json-target.json",
                new Counts(Map.of(Severity.MEDIUM, 1L, Severity.INFO, 1L), 1, 1, 0, 0, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "{\"Generated\":\"\",\"Target\":{\"Url\":\"http://a\"},\"Vulnerabilities\":[null",
                rows,
                number -> ",{\"Type\":\"T" + number + "\",\"Severity\":\"Low\",\"Url\":\"http://a\"}",
                "]}");
    }

    @Test
    void a_vulnerability_is_read_whole() throws Exception {
        assertThat(Reports.sample(IMPORTER, "acunetix360-json-target.json").findings.getFirst())
                .isEqualTo(new Finding(
                        "VULNERABILITY|CookieOpen||shop.example.org:443/login",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "CookieOpen",
                                List.of("CVE-2026-10006", "CookieOpen"),
                                "Cookie Open",
                                "The cookie is open to scripts.\n\nScripts read it.\n\nCookie: SESSION\n\n"
                                        + "Engine overflow: CVE-2026-10006",
                                "Close it.",
                                List.of("https://example.org/cookies"),
                                List.of("CWE-16")),
                        new Rating(
                                Severity.MEDIUM,
                                "Medium",
                                SeverityScale.WORD,
                                57,
                                "CVSS:3.0/AV:N/AC:L/PR:L/UI:R/S:U/C:H/I:N/A:N"),
                        Component.NONE,
                        new Place("shop.example.org:443", "shop.example.org", 443, "tcp", "/login?next=1"),
                        "Present"));
    }

    @Test
    void what_a_person_judged_or_a_scan_found_mended_is_set_aside() throws Exception {
        assertThat(Reports.sample(IMPORTER, "acunetix360-json-target.json").setAside)
                .containsExactly(
                        new SetAside(
                                Reason.SUPPRESSED,
                                "ConfirmedInjection",
                                "shop.example.org:443/a",
                                "Present, False Positive"),
                        new SetAside(Reason.PASSED, "EngineOutOfDate", "shop.example.org:443/", "Fixed (Confirmed)"));
    }

    @Test
    void requests_and_responses_go_no_further() throws Exception {
        assertThat(Reports.sample(IMPORTER, "acunetix360-json-target.json").findings.toString())
                .doesNotContain("SECRET");
    }

    @Test
    void the_scan_is_told() throws Exception {
        assertThat(Reports.sample(IMPORTER, "acunetix360-json-target.json").scan())
                .isEqualTo(new ScanInfo(
                        "Acunetix 360",
                        "",
                        "https://shop.example.org/",
                        Instant.parse("2026-03-02T10:00:00Z"),
                        true,
                        List.of()));
    }
}
