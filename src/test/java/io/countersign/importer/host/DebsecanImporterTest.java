package io.countersign.importer.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.Collected;
import io.countersign.importer.GeneratedReport;
import io.countersign.model.evidence.Counts;
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

class DebsecanImporterTest extends HostContract {
    DebsecanImporterTest() {
        super(new DebsecanImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "debsecan-summary.txt",
                findings(Map.of(Severity.HIGH, 2L, Severity.LOW, 1L, Severity.MEDIUM, 2L)),
                "debsecan-detail.txt", findings(Map.of(Severity.MEDIUM, 2L)),
                "debsecan-simple.txt", findings(Map.of(Severity.MEDIUM, 2L)));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport("", rows, number -> "CVE-2026-" + number + " exampled\n", "");
    }

    @Override
    protected boolean rowsAreFacts() {
        return false;
    }

    @Test
    void a_vulnerability_is_read_whole() throws Exception {
        assertThat(sample("debsecan-detail.txt").findings.getFirst())
                .isEqualTo(new Finding(
                        "VULNERABILITY|CVE-2026-10001|exampled|",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "CVE-2026-10001",
                                List.of("CVE-2026-10001"),
                                "The parser of exampled reads past the end of a field when a request holds an empty header.",
                                "",
                                """
                                fixed in unstable: example-suite 1:2.3-1 (source package)
                                fixed on branch:   example-suite 1:2.0-1+deb12u1 (source package)
                                fix is available for the selected suite (bookworm)""",
                                List.of(),
                                List.of()),
                        Rating.word(Severity.MEDIUM, "medium urgency"),
                        new Component("exampled", "1:2.0-1", "1:2.0-1+deb12u1", ""),
                        Place.NOWHERE,
                        "remotely exploitable, medium urgency"));
    }

    @Test
    void the_formats_agree_on_what_is_the_same() throws Exception {
        Collected summary = sample("debsecan-summary.txt");

        assertThat(summary.findings)
                .extracting(Finding::identity)
                .contains(sample("debsecan-detail.txt").findings.getFirst().identity())
                .containsAll(sample("debsecan-simple.txt").findings.stream().map(Finding::identity).toList())
                .doesNotHaveDuplicates();
        assertThat(summary.findings.getFirst().rating()).isEqualTo(Rating.word(Severity.HIGH, "high urgency"));
        assertThat(summary.findings.get(3).rating()).isEqualTo(Rating.chosen(Severity.MEDIUM));
    }

    @Test
    void a_run_without_a_suite_is_remarked_on() throws Exception {
        assertThat(sample("debsecan-simple.txt").scan().remarks())
                .containsExactly(Message.of("importer.debsecan.no-suite"));
        assertThat(sample("debsecan-summary.txt").scan().remarks()).isEmpty();
        assertThat(sample("debsecan-detail.txt").scan().remarks()).isEmpty();
    }

    @Test
    void several_branches_give_no_version_that_fixes() throws Exception {
        String report = """
                CVE-2026-10001 (fixed)
                  A wrong length is believed.
                  installed: exampled 1:2.0-1
                             package is obsolete
                  fixed on branch:   example-suite 1:1.0-1+deb11u1 (source package)
                  fixed on branch:   example-suite 1:2.0-1+deb12u1 (source package)

                invalid version 0_95-1 of package other
                """;

        assertThat(recognises(report)).isTrue();
        Collected found = read(report);
        assertThat(found.findings).singleElement().satisfies(finding -> {
            assertThat(finding.component().fixedVersion()).isEmpty();
            assertThat(finding.advisory().title()).isEqualTo("A wrong length is believed.");
        });
        assertThat(found.scan().complete()).isTrue();
    }

    @Test
    void a_fixed_package_is_the_version_that_fixes() throws Exception {
        assertThat(read("CVE-2026-10001\n  X.\n  installed: a1 1\n  fixed package: a 2-1 (source package)\n").findings)
                .extracting(finding -> finding.component().fixedVersion())
                .containsExactly("2-1");
        assertThat(read("CVE-2026-10001\n  X.\n  installed: a1 1\n  fixed package: not yet available\n").findings)
                .extracting(finding -> finding.component().fixedVersion())
                .containsExactly("");
    }

    @Test
    void details_that_stop_before_the_package_are_incomplete() throws Exception {
        assertThat(read("CVE-2026-10001 (low urgency)\n  Something.\n").scan().complete()).isFalse();
    }

    @Test
    void lists_of_numbers_or_names_alone_are_not_recognised() {
        assertThat(recognises("CVE-2026-10001\nCVE-2026-10002\n")).isFalse();
        assertThat(recognises("CVE-2026-10001 is about exampled\n")).isFalse();
        assertThat(recognises("exampled\nlibexample1\n")).isFalse();
    }

    private static Counts findings(Map<Severity, Long> findings) {
        return new Counts(findings, 0, 0, 0, 0, 0, 0);
    }
}
