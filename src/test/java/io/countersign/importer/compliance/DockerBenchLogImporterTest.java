package io.countersign.importer.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.Collected;
import io.countersign.importer.GeneratedReport;
import io.countersign.importer.ImporterContract;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.evidence.SetAside.Reason;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.Severity;
import io.countersign.model.message.Message;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DockerBenchLogImporterTest extends ImporterContract {
    private static final DockerBenchLogImporter IMPORTER = new DockerBenchLogImporter();
    private static final String SAMPLE = "docker-bench-log-colours.log";

    DockerBenchLogImporterTest() {
        super(IMPORTER);
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                SAMPLE,
                new Counts(Map.of(Severity.MEDIUM, 2L), 0, 1, 2, 1, 0, 0),
                "docker-bench-log-old.txt",
                new Counts(Map.of(Severity.MEDIUM, 1L), 0, 1, 0, 0, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "# Docker Bench for Security v1.6.0\n",
                rows,
                number -> "[WARN] 1." + number + " - Ensure something\n",
                "[INFO] Score: 1\n");
    }

    @Test
    void a_warning_has_the_lines_below_it() throws Exception {
        Collected report = Reading.sample(IMPORTER, SAMPLE);

        assertThat(report.findings).extracting(Finding::identity).containsExactly("HARDENING|1.1.1||", "HARDENING|5.1||");
        assertThat(report.findings.getLast().advisory().title()).isEqualTo("Ensure that a profile is on (Automated)");
        assertThat(report.findings.getLast().advisory().description()).isEqualTo("No profile: web\nNo profile: shop");
    }

    @Test
    void sections_and_remediation_are_no_checks() throws Exception {
        Collected report = Reading.sample(IMPORTER, SAMPLE);

        assertThat(report.setAside)
                .containsExactly(
                        new SetAside(Reason.NOT_TESTED, "1.1.2", "Ensure users are trusted (Automated)", "INFO"),
                        new SetAside(Reason.PASSED, "1.1.3", "Ensure auditing (Automated)", "PASS"),
                        new SetAside(Reason.NOT_TESTED, "5.2", "Ensure hardening (Manual)", "NOTE"));
        assertThat(report.values("scan.score")).containsExactly("-1");
        assertThat(report.scan())
                .isEqualTo(new ScanInfo("Docker Bench for Security", "1.6.0", "", null, true, List.of()));
    }

    @Test
    void a_log_without_a_score_may_be_broken_off() throws Exception {
        ScanInfo scan = Reading.sample(IMPORTER, "docker-bench-log-old.txt").scan();

        assertThat(scan.complete()).isFalse();
        assertThat(scan.remarks()).containsExactly(Message.of("importer.docker-bench-log.unfinished"));
    }
}
