package io.countersign.importer.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.Collected;
import io.countersign.importer.GeneratedReport;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Fact;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DnfUpdatesImporterTest extends HostContract {
    DnfUpdatesImporterTest() {
        super(new DnfUpdatesImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "dnf-updates-advisories.txt",
                new Counts(Map.of(Severity.HIGH, 1L, Severity.MEDIUM, 2L), 0, 0, 0, 4, 0, 0),
                "dnf-updates-five.txt", new Counts(Map.of(Severity.CRITICAL, 1L), 0, 0, 0, 2, 0, 0),
                "dnf-updates-check.txt", facts(2));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "", rows, number -> "EXSA-2026:" + number + " Low/Sec. example-1-1.el9.noarch\n", "");
    }

    @Test
    void an_advisory_on_security_is_a_finding_for_each_package() throws Exception {
        Collected report = sample("dnf-updates-advisories.txt");

        assertThat(report.findings)
                .extracting(Finding::identity)
                .containsExactly(
                        "VULNERABILITY|EXSA-2026:0101|exampled-libs|",
                        "VULNERABILITY|EXSA-2026:0102|libexample|",
                        "VULNERABILITY|EXSA-2026:0103|libother|");
        assertThat(report.findings)
                .extracting(Finding::rating)
                .containsExactly(
                        Rating.word(Severity.HIGH, "Important"),
                        Rating.word(Severity.MEDIUM, "Moderate"),
                        Rating.chosen(Severity.MEDIUM));
        assertThat(report.findings.getFirst().component())
                .isEqualTo(new Component("exampled-libs", "", "1:3.0.7-25.el9_3", ""));
    }

    @Test
    void every_row_is_a_fact() throws Exception {
        assertThat(sample("dnf-updates-five.txt").facts)
                .containsExactly(
                        new Fact.Update("exampled", "", "2.1-1.ex44", true),
                        new Fact.Update("libexample", "", "1.4-2.ex44", false));
        assertThat(sample("dnf-updates-check.txt").facts)
                .containsExactly(
                        new Fact.Update("exampled", "", "1:3.0.7-25.el9_3", false),
                        new Fact.Update("libexample", "", "7.76.1-26.el9_3.2", false));
    }

    @Test
    void lists_of_other_packages_are_not_recognised() {
        assertThat(recognises("Available Packages\nexampled.x86_64 1.0-1.el9 baseos\n")).isFalse();
        assertThat(recognises("Installed Packages\nexampled.x86_64 1.0-1.el9 @baseos\n")).isFalse();
    }

    @Test
    void a_cut_row_shows() throws Exception {
        assertThat(read("a.noarch 1-1 base\nb.noarch 1-").scan().complete()).isFalse();
    }
}
