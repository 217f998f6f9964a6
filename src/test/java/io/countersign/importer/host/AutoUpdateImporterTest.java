package io.countersign.importer.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.GeneratedReport;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Fact;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AutoUpdateImporterTest extends HostContract {
    AutoUpdateImporterTest() {
        super(new AutoUpdateImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "auto-update-dump.txt", facts(3),
                "auto-update-file.txt", facts(3),
                "auto-update-dnf.txt", facts(4));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport("", rows, number -> "APT::Periodic::X" + number + " \"1\";\n", "");
    }

    @Test
    void a_whole_dump_says_too_what_is_not_set() throws Exception {
        assertThat(sample("auto-update-dump.txt").facts)
                .containsExactly(
                        new Fact.Value("update.auto.apt.periodic.update-package-lists", "1"),
                        new Fact.Value("update.auto.unattended-upgrade.allowed-origins", "Debian:bookworm-security"),
                        new Fact.Value("update.auto.apt.periodic.unattended-upgrade", ""));
    }

    @Test
    void blocks_are_read_and_comments_are_not() throws Exception {
        assertThat(sample("auto-update-file.txt").facts)
                .containsExactly(
                        new Fact.Value("update.auto.apt.periodic.unattended-upgrade", "1"),
                        new Fact.Value(
                                "update.auto.unattended-upgrade.origins-pattern",
                                "origin=Debian,codename=bookworm,label=Debian-Security"),
                        new Fact.Value("update.auto.unattended-upgrade.automatic-reboot", "false"));
    }

    @Test
    void the_commands_of_dnf_automatic_are_read() throws Exception {
        assertThat(sample("auto-update-dnf.txt").facts)
                .containsExactly(
                        new Fact.Value("update.auto.dnf.upgrade_type", "security"),
                        new Fact.Value("update.auto.dnf.random_sleep", "0"),
                        new Fact.Value("update.auto.dnf.download_updates", "yes"),
                        new Fact.Value("update.auto.dnf.apply_updates", "no"));
    }

    @Test
    void a_setting_that_is_cut_off_shows() throws Exception {
        assertThat(read("APT::Periodic::Enable \"1\";\nAPT::Periodic::Unatt").scan().complete()).isFalse();
    }

    @Test
    void other_settings_of_apt_and_other_sections_are_not_recognised() {
        assertThat(recognises("Acquire::Retries \"3\";\n")).isFalse();
        assertThat(recognises("[main]\napply_updates = yes\n")).isFalse();
    }
}
