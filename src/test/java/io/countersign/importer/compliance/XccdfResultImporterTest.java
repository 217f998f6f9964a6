package io.countersign.importer.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class XccdfResultImporterTest extends ImporterContract {
    private static final XccdfResultImporter IMPORTER = new XccdfResultImporter();

    XccdfResultImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "xccdf-result-benchmark.xml",
                new Counts(Map.of(Severity.HIGH, 3L, Severity.INFO, 2L), 1, 2, 2, 4, 0, 0),
                "xccdf-result-alone.xml",
                new Counts(Map.of(Severity.LOW, 1L), 0, 0, 0, 1, 0, 0),
                "xccdf-result-rules.xml",
                Counts.NONE);
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "<TestResult xmlns=\"http://checklists.nist.gov/xccdf/1.2\"><target>t</target>",
                rows,
                number -> "<rule-result idref=\"r" + number + "\"><result>fail</result></rule-result>",
                "</TestResult>");
    }

    @Test
    void a_failed_rule_is_joined_with_its_texts() throws Exception {
        assertThat(Reading.sample(IMPORTER, "xccdf-result-benchmark.xml").findings.getFirst())
                .isEqualTo(new Finding(
                        "HARDENING|xccdf_org.example_rule_SV-100_rule||",
                        FindingKind.HARDENING,
                        new Advisory(
                                "xccdf_org.example_rule_SV-100r5_rule",
                                List.of("xccdf_org.example_rule_SV-100r5_rule", "CCI-000366", "CCE-12345-6"),
                                "Root must not log in over SSH",
                                "Root never needs to.",
                                "Set PermitRootLogin no.",
                                List.of("Guide 5.2 https://example.org/guide"),
                                List.of()),
                        Rating.word(Severity.HIGH, "high"),
                        Component.NONE,
                        new Place("shop-1", "192.0.2.7", 0, "", ""),
                        "fail"));
    }

    @Test
    void rules_with_a_cve_are_vulnerabilities_and_results_without_a_verdict_say_so() throws Exception {
        Collected report = Reading.sample(IMPORTER, "xccdf-result-benchmark.xml");

        assertThat(report.findings)
                .extracting(Finding::identity)
                .containsExactly(
                        "HARDENING|xccdf_org.example_rule_SV-100_rule||",
                        "VULNERABILITY|xccdf_org.example_rule_advisory||",
                        "HARDENING|xccdf_org.example_rule_none||",
                        "HARDENING|xccdf_org.example_rule_file||etc/shadow",
                        "VULNERABILITY|xccdf_org.example_rule_advisory||");
        assertThat(report.findings).extracting(Finding::status).containsExactly("fail", "fail", "error", "unknown", "fail");
        assertThat(report.findings.get(1).advisory().identifier()).isEqualTo("CVE-2026-10001");
        assertThat(report.findings.get(2).advisory().description()).isEqualTo("The probe broke off.");
        assertThat(report.findings.getLast().place().target()).isEqualTo("shop-2");
    }

    @Test
    void what_passed_was_not_tested_or_was_overridden_is_set_aside() throws Exception {
        assertThat(Reading.sample(IMPORTER, "xccdf-result-benchmark.xml").setAside)
                .containsExactly(
                        new SetAside(Reason.PASSED, "xccdf_org.example_rule_a", "shop-1", "pass"),
                        new SetAside(Reason.PASSED, "xccdf_org.example_rule_b", "shop-1", "fixed"),
                        new SetAside(Reason.NOT_TESTED, "xccdf_org.example_rule_c", "shop-1", "notchecked"),
                        new SetAside(Reason.NOT_TESTED, "xccdf_org.example_rule_d", "shop-1", "informational"),
                        new SetAside(
                                Reason.SUPPRESSED,
                                "xccdf_org.example_rule_e",
                                "shop-1",
                                "fail → pass: There is no such host."));
    }

    @Test
    void facts_and_scan_are_told() throws Exception {
        Collected report = Reading.sample(IMPORTER, "xccdf-result-benchmark.xml");

        assertThat(report.values("scan.score")).containsExactly("71.5");
        assertThat(report.values("scan.profile")).containsExactly("xccdf_org.example_profile_server");
        assertThat(report.values("host.name")).containsExactly("shop-1", "shop-2");
        assertThat(report.scan())
                .isEqualTo(new ScanInfo(
                        "Scapper", "2.0.1", "shop-1", Instant.parse("2026-11-02T10:05:00Z"), true, List.of()));
    }

    @Test
    void a_benchmark_without_results_is_told_to_hold_none() throws Exception {
        ScanInfo scan = Reading.sample(IMPORTER, "xccdf-result-rules.xml").scan();

        assertThat(scan.complete()).isFalse();
        assertThat(scan.remarks()).containsExactly(Message.of("importer.xccdf-result.no-result"));
    }

    @Test
    void a_test_that_evaluated_nothing_is_incomplete() throws Exception {
        ScanInfo scan = Reading.text(
                        IMPORTER,
                        "<TestResult xmlns=\"http://checklists.nist.gov/xccdf/1.2\">"
                                + "<rule-result idref=\"r\"><result>notselected</result></rule-result></TestResult>")
                .scan();

        assertThat(scan.complete()).isFalse();
        assertThat(scan.remarks()).containsExactly(Message.of("importer.xccdf-result.nothing-evaluated"));
    }

    @Test
    void another_version_is_refused() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() ->
                        Reading.text(IMPORTER, "<Benchmark xmlns=\"http://checklists.nist.gov/xccdf/1.0\"/>"))
                .matches(e -> e.problem().code() == ProblemCode.FORMAT_VERSION);
    }

    @Test
    void a_reference_of_several_elements_is_one_line() throws Exception {
        String text = "<Benchmark xmlns='http://checklists.nist.gov/xccdf/1.2' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                + "<Rule id='r'><reference>\n  <dc:title>Target</dc:title>\n  <dc:publisher>DISA</dc:publisher></reference></Rule>"
                + "<TestResult><rule-result idref='r'><result>fail</result></rule-result></TestResult></Benchmark>";

        assertThat(Reading.text(IMPORTER, text).findings.getFirst().advisory().references())
                .containsExactly("Target DISA");
    }
}
