package io.countersign.importer.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.Collected;
import io.countersign.importer.GeneratedReport;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Fact;
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

class AptUpgradesImporterTest extends HostContract {
    AptUpgradesImporterTest() {
        super(new AptUpgradesImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "apt-upgrades-simulated.txt", new Counts(Map.of(Severity.MEDIUM, 2L), 0, 0, 0, 3, 0, 0),
                "apt-upgrades-listed.txt", new Counts(Map.of(Severity.MEDIUM, 1L), 0, 0, 0, 2, 0, 0));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport(
                "", rows, number -> "Inst example" + number + " [1] (2 Debian-Security:12/stable-security [all])\n", "");
    }

    @Test
    void a_security_update_is_a_finding_with_the_version_that_fixes_it() throws Exception {
        String sources = "Debian:12.9/stable, Debian-Security:12/stable-security";

        assertThat(sample("apt-upgrades-simulated.txt").findings.getFirst())
                .isEqualTo(new Finding(
                        "VULNERABILITY|security-update|exampled|",
                        FindingKind.VULNERABILITY,
                        new Advisory(
                                "security-update " + sources,
                                List.of("security-update"),
                                "Security update not installed",
                                sources,
                                "",
                                List.of(),
                                List.of()),
                        Rating.chosen(Severity.MEDIUM),
                        new Component("exampled", "1:2.0-1", "1:2.0-1+deb12u1", ""),
                        Place.NOWHERE,
                        ""));
    }

    @Test
    void every_update_is_a_fact() throws Exception {
        assertThat(sample("apt-upgrades-simulated.txt").facts)
                .containsExactly(
                        new Fact.Update("exampled", "1:2.0-1", "1:2.0-1+deb12u1", true),
                        new Fact.Update("libexample1", "2.0-1", "2.0-2", false),
                        new Fact.Update("libextra", "", "0.3-1", true));
        assertThat(sample("apt-upgrades-listed.txt").facts)
                .containsExactly(
                        new Fact.Update("exampled", "1:2.0-1", "1:2.0-1+deb12u1", true),
                        new Fact.Update("libexample1", "2.0-1", "2.0-2", false));
    }

    @Test
    void both_lists_name_an_update_by_the_same_identity() throws Exception {
        assertThat(sample("apt-upgrades-listed.txt").findings)
                .extracting(Finding::identity)
                .containsExactly(sample("apt-upgrades-simulated.txt").findings.getFirst().identity());
    }

    @Test
    void what_is_held_back_is_remarked_on() throws Exception {
        assertThat(sample("apt-upgrades-simulated.txt").scan().remarks())
                .containsExactly(Message.of("importer.apt-upgrades.held", 1L));
    }

    @Test
    void totals_that_the_rows_contradict_are_remarked_on() throws Exception {
        Collected report = read("""
                2 upgraded, 0 newly installed, 0 to remove and 0 not upgraded.
                Inst a1 [1] (2 Debian:12/stable [all])
                """);

        assertThat(report.scan().remarks()).containsExactly(Message.of("importer.apt-upgrades.disagrees", 2L, 1L));
    }

    @Test
    void a_system_without_updates_is_told_as_such() throws Exception {
        for (String text : List.of(
                "0 upgraded, 0 newly installed, 0 to remove and 0 not upgraded.\n",
                "升级了 0 个软件包，新安装了 0 个软件包，要卸载 0 个软件包，有 0 个软件包未被升级。\n",
                "Listing... Done\n")) {
            assertThat(recognises(text)).as(text).isTrue();
            assertThat(read(text).facts).isEmpty();
            assertThat(read(text).scan().complete()).isTrue();
        }
    }

    @Test
    void a_cut_row_shows() throws Exception {
        assertThat(read("Inst a1 [1] (2 Debian:12/stable [all])\nInst b1 [1] (2 Deb").scan().complete()).isFalse();
        assertThat(read("a1/stable 2 all [upgradable from: 1]\nb1/stable 2 al").scan().complete()).isFalse();
    }

    @Test
    void installed_packages_are_no_updates() {
        assertThat(recognises("Listing...\na1/stable,now 2 all [installed,automatic]\n")).isFalse();
        assertThat(recognises("Listing...\na1/now 2 all [installed,upgradable to: 3]\n")).isFalse();
    }
}
