package io.countersign.importer.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.GeneratedReport;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Fact;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimersImporterTest extends HostContract {
    private static final String ROW =
            "Thu 2026-11-19 06:14:09 UTC 1h left Wed 2026-11-18 06:52:41 UTC 22h ago apt-daily.timer apt-daily.service\n";

    TimersImporterTest() {
        super(new TimersImporter());
    }

    @Override
    protected Map<String, Counts> counts() {
        return Map.of(
                "systemd-timers-old.txt", facts(12),
                "systemd-timers-new.txt", facts(12),
                "systemd-timers-bare.txt", facts(6),
                "systemd-timers-array.json", facts(6));
    }

    @Override
    protected GeneratedReport large(int rows) {
        return new GeneratedReport("", rows, number -> "- - - - job" + number + ".timer job" + number + ".service\n", "");
    }

    @Test
    void the_table_of_older_systems_is_read() throws Exception {
        assertThat(sample("systemd-timers-old.txt").facts)
                .containsSubsequence(
                        value("next.apt-daily-upgrade.timer", "2026-11-19 06:14:09 UTC"),
                        value("last.apt-daily-upgrade.timer", "2026-11-18 06:52:41 UTC"),
                        value("activates.apt-daily-upgrade.timer", "apt-daily-upgrade.service"),
                        value("next.backup@daily.timer", "2026-11-19 12:40:00 UTC"),
                        value("last.backup@daily.timer", ""),
                        value("next.snapd.snap-repair.timer", ""),
                        value("last.snapd.snap-repair.timer", ""));
    }

    @Test
    void one_that_ran_and_does_not_run_again_is_told() throws Exception {
        assertThat(sample("systemd-timers-new.txt").facts)
                .containsSubsequence(
                        value("next.dnf-automatic.timer", "2026-11-19 06:14:09 CST"),
                        value("next.certbot-renew.timer", ""),
                        value("last.certbot-renew.timer", "2026-11-18 09:00:03 CST"),
                        value("next.fstrim.timer", ""),
                        value("last.fstrim.timer", ""));
    }

    @Test
    void days_in_another_language_and_points_of_time_in_json_are_read() throws Exception {
        assertThat(sample("systemd-timers-bare.txt").facts)
                .contains(value("next.apt-daily-upgrade.timer", "2026-11-19 06:14:09 +08"), value("activates.unattended.timer", ""));
        assertThat(sample("systemd-timers-array.json").facts)
                .contains(value("next.apt-daily-upgrade.timer", "2026-11-19T06:14:09Z"), value("last.fstrim.timer", ""));
    }

    @Test
    void a_heading_in_another_language_is_passed_over() throws Exception {
        String table = "下次 剩余 上次 已过 单元 激活\n" + ROW + "\n列出了 1 个定时器。\n";

        assertThat(recognises(table)).isTrue();
        assertThat(read(table).scan().complete()).isTrue();
    }

    @Test
    void a_table_that_lacks_rows_or_its_end_is_not_whole() throws Exception {
        assertThat(read("NEXT LEFT LAST PASSED UNIT ACTIVATES\n" + ROW).scan().complete()).isFalse();
        assertThat(read("NEXT LEFT LAST PASSED UNIT ACTIVATES\n" + ROW + "2 timers listed.\n").scan().complete()).isFalse();
        assertThat(read(ROW + ROW.substring(0, 60)).scan().complete()).isFalse();
        assertThat(read(ROW + ROW.substring(0, ROW.length() - 5)).scan().complete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "NEXT LEFT LAST PASSED\nThu 2026-11-19 06:14:09 UTC 1h Wed 2026-11-18 06:52:41 UTC 22h\n",
        "UNIT LOAD ACTIVE SUB DESCRIPTION\napt-daily.timer loaded active waiting Daily apt download activities\n",
        "NEXT | LEFT\nTask | 2 days left\n",
        "Nov 19 06:14:09 host systemd[1]: Started apt-daily.timer - Daily apt download activities.\n",
        "apt-daily.timer apt-daily.service\n",
        "What runs next is the apt-daily.timer apt-daily.service\n",
        "[{\"next\":1,\"left\":2,\"unit\":\"m\"}]"
    })
    void other_tables_are_not_recognised(String text) {
        assertThat(recognises(text)).isFalse();
    }

    private static Fact.Value value(String name, String value) {
        return new Fact.Value("timer." + name, value);
    }
}
