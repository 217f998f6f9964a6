package io.countersign.logic.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.document.MarkdownDocumentImporter;
import io.countersign.model.review.DocumentationReview;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentedTimersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The timer `backup.timer` copies the database every night. | backup.timer runs",
        "Switch it off with `systemctl disable --now apt-daily-upgrade.timer`. | apt-daily-upgrade.timer runs",
        "Switch it on with `sudo systemctl enable --now dnf-automatic.timer`. | dnf-automatic.timer",
        "`systemctl list-timers certbot.timer` shows the next run. | certbot.timer runs",
        "The fstrim.timer is disabled by default. | fstrim.timer",
        "证书由 certbot.timer 每天续期。 | certbot.timer runs",
        "默认停用 backup.timer。 | backup.timer",
        "Create /etc/systemd/system/mine.timer and reload systemd. | ''",
        "新建 sync.timer 并加载。 | ''",
        "Call `window.timer.start()` in the page. | ''",
        "Set up example.timer to see how it works. | ''"
    })
    void a_timer_is_named_and_taken_to_run_or_not(String text, String expected) {
        List<String> found = judge(text).timers().stream()
                .map(timer -> timer.name() + (timer.runs() ? " runs" : ""))
                .toList();

        assertThat(found).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Automatic security updates are enabled by default. | on",
        "Unattended upgrades are switched on. | on",
        "Security updates are installed automatically. | on",
        "系统自动更新默认开启。 | on",
        "镜像默认启用了系统自动安全更新。 | on",
        "Automatic updates are off, so that nothing changes without you. | off",
        "Unattended-upgrades is not enabled on this image. | off",
        "The image does not update itself. | off",
        "自动更新已关闭。 | off",
        "镜像默认关闭自动更新。 | off",
        "If automatic updates are enabled, reboots follow. | ''",
        "Make sure that automatic updates are enabled. | ''",
        "Are automatic updates enabled? | ''",
        "如果自动更新已关闭，请手动升级。 | ''",
        "Automatic updates of plugins are enabled. | ''",
        "插件自动更新默认开启。 | ''",
        "Automatic backups are enabled. | ''"
    })
    void what_is_said_of_automatic_updates_is_on_or_off(String text, String expected) {
        List<String> found = judge(text).updates().stream().map(stated -> stated.on() ? "on" : "off").toList();

        assertThat(found).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "cat > /etc/systemd/system/a.timer <<E\n[Timer]\nOnCalendar=daily\nE\nsystemctl enable --now a.timer",
        "nano /etc/systemd/system/a.timer\nsystemctl start a.timer",
        "dnf install -y dnf-automatic\nsystemctl enable --now dnf-automatic.timer"
    })
    void what_the_reader_makes_or_installs_first_is_none_of_the_image(String commands) {
        assertThat(judge("# Timers\n\n```\n" + commands + "\n```\n").timers()).isEmpty();
    }

    private static DocumentationReview judge(String text) {
        return new DocumentationJudge().judge(List.of(new MarkdownDocumentImporter().page("page.md", text)));
    }
}
