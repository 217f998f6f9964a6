package io.countersign.importer.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.GeneratedReport;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Fact;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimerFilesImporterTest extends HostContract {
    TimerFilesImporterTest() {
        super(new TimerFilesImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "systemd-timer-files-old.txt", facts(5),
                "systemd-timer-files-new.txt", facts(3),
                "systemd-timer-files-array.json", facts(3));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport("", rows, number -> "job" + number + ".timer enabled enabled\n", "");
    }

    @Test
    void the_state_of_each_timer_is_told_and_other_units_are_passed_over() throws Exception {
        assertThat(sample("systemd-timer-files-new.txt").facts)
                .containsExactly(
                        state("dnf-automatic-install.timer", "masked"),
                        state("dnf-automatic.timer", "enabled"),
                        state("systemd-tmpfiles-clean.timer", "static"));
        assertThat(sample("systemd-timer-files-array.json").facts)
                .contains(state("apt-daily-upgrade.timer", "masked"), state("systemd-tmpfiles-clean.timer", "static"));
    }

    @Test
    void a_list_that_lacks_rows_or_its_end_is_not_whole() throws Exception {
        assertThat(read("UNIT FILE STATE PRESET\napt-daily.timer enabled enabled\n").scan().complete()).isFalse();
        assertThat(read("UNIT FILE STATE\napt-daily.timer enabled\n3 unit files listed.\n").scan().complete()).isFalse();
        assertThat(read("apt-daily.timer enabled enabled\napt-daily-upgrade.tim").scan().complete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "UNIT LOAD ACTIVE SUB DESCRIPTION\napt-daily.timer loaded active waiting Daily apt\n",
        "feature.flag enabled\nother.flag disabled maybe\n",
        "auto.update enabled by default\n",
        "[{\"unit\":\"apt-daily.timer\",\"state\":\"enabled\"}]"
    })
    void other_lists_are_not_recognised(String text) {
        assertThat(recognises(text)).isFalse();
    }

    private static Fact.Value state(String unit, String state) {
        return new Fact.Value("timer.state." + unit, state);
    }
}
