package io.countersign.importer.compliance;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DockerBenchJsonImporterTest extends ImporterContract {
    private static final DockerBenchJsonImporter IMPORTER = new DockerBenchJsonImporter();

    DockerBenchJsonImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "docker-bench-json-nested.json",
                new Counts(Map.of(Severity.MEDIUM, 1L), 0, 1, 2, 1, 0, 0),
                "docker-bench-json-unescaped.json",
                new Counts(Map.of(Severity.MEDIUM, 1L), 0, 1, 0, 1, 0, 0),
                "docker-bench-json-flat.json",
                new Counts(Map.of(Severity.MEDIUM, 2L), 0, 2, 1, 0, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "{\"dockerbenchsecurity\":\"1.6.0\",\"tests\":[{\"results\":[",
                rows,
                number -> (number == 1_000_000 ? " " : ",") + "{\"id\":\"1." + number + "\",\"result\":\"WARN\"}",
                "]}],\"end\":1}");
    }

    @Test
    void a_warning_is_read_whole() throws Exception {
        assertThat(Reading.sample(IMPORTER, "docker-bench-json-nested.json").findings)
                .containsExactly(new Finding(
                        "HARDENING|1.1.1||",
                        FindingKind.HARDENING,
                        new Advisory(
                                "1.1.1",
                                List.of("1.1.1"),
                                "Ensure a separate partition (Automated)",
                                "No partition: /var/lib/docker",
                                "Create one.\nNone.",
                                List.of(),
                                List.of()),
                        Rating.word(Severity.MEDIUM, "WARN"),
                        Component.NONE,
                        Place.NOWHERE,
                        ""));
    }

    @Test
    void totals_that_the_rows_contradict_are_told() throws Exception {
        Collected report = Reading.sample(IMPORTER, "docker-bench-json-nested.json");

        assertThat(report.values("scan.score")).containsExactly("0");
        assertThat(report.scan())
                .isEqualTo(new ScanInfo(
                        "Docker Bench for Security",
                        "1.6.0",
                        "",
                        Instant.ofEpochSecond(1_793_613_600),
                        true,
                        List.of(Message.of("importer.docker-bench-json.disagrees", 5L, 4L))));
    }

    @Test
    void quotation_marks_that_break_the_json_are_read_over() throws Exception {
        Collected report = Reading.sample(IMPORTER, "docker-bench-json-unescaped.json");

        Advisory advisory = report.findings.getFirst().advisory();
        assertThat(advisory.title()).isEqualTo("Ensure the \"default\" profile is on (Automated)");
        assertThat(advisory.description()).isEqualTo("Containers: web \"old\"");
        assertThat(report.scan().complete()).isTrue();
        assertThat(report.scan().remarks()).isEmpty();
    }

    @Test
    void a_check_on_a_line_of_its_own_is_read_though_it_is_no_json() throws Exception {
        Collected report = Reading.text(IMPORTER, """
                {
                  "dockerbenchsecurity": "1.3.5",
                  "tests": [
                  {"id": "1", "desc": "Host", "results": [
                    {"id": "1.1", "desc": "Say "yes"", "result": "WARN", "details": "no"},
                    {"id": "1.2", "desc": "Say more", "result": "PASS"}]}
                  ],
                  "checks": 2,
                  "score": 0,
                  "end": 1793613600
                }
                """);

        assertThat(report.findings).extracting(found -> found.advisory().title()).containsExactly("Say \"yes\"");
        assertThat(report.setAside).containsExactly(new SetAside(Reason.PASSED, "1.2", "Say more", "PASS"));
        assertThat(report.scan().complete()).isTrue();
    }

    @Test
    void a_flat_report_repeats_a_check_for_each_container() throws Exception {
        Collected report = Reading.sample(IMPORTER, "docker-bench-json-flat.json");

        assertThat(report.findings).extracting(Finding::identity).containsExactly("HARDENING|1.1||", "HARDENING|5.1||");
        assertThat(report.findings.getLast().advisory().description()).isEqualTo("web\nshop");
        assertThat(report.setAside)
                .containsExactly(
                        new SetAside(Reason.NOT_TESTED, "1.2", "", "INFO"),
                        new SetAside(Reason.PASSED, "2.1", "", "PASS"),
                        new SetAside(Reason.PASSED, "C.1", "", "PASS"));
    }
}
