package io.countersign.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.signoff.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesFileTest {
    private static final Preferences DEFAULTS = PreferencesFile.defaults("mei", Locale.ENGLISH);

    @TempDir
    private Path folder;

    private Path file;

    PreferencesFileTest() {
        folder = Path.of("");
        file = folder;
    }

    @BeforeEach
    void name_the_file() {
        file = folder.resolve("settings").resolve("preferences.json");
    }

    @Test
    void without_a_file_the_defaults_hold_and_nothing_is_written() {
        PreferencesFile preferences = new PreferencesFile(file, DEFAULTS);

        assertThat(preferences.current()).isEqualTo(DEFAULTS);
        assertThat(file).doesNotExist();
    }

    @Test
    void what_was_saved_is_there_again_and_no_temporary_file_is_left() throws IOException {
        Preferences chosen = new Preferences("林梅", "发布审核", Language.CHINESE, Preferences.Theme.DARK, 15);

        new PreferencesFile(file, DEFAULTS).save(chosen);

        assertThat(new PreferencesFile(file, DEFAULTS).current()).isEqualTo(chosen);
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\": \"Lin", "", "\u0000\u0001"})
    void a_broken_file_is_kept_aside_and_the_defaults_hold(String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);

        PreferencesFile preferences = new PreferencesFile(file, DEFAULTS);

        assertThat(preferences.current()).isEqualTo(DEFAULTS);
        assertThat(file.resolveSibling("preferences.json.broken")).hasContent(content);
    }

    @Test
    void a_value_that_is_not_known_gives_way_to_its_default_alone() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"name\":\"Chen Yu\",\"language\":\"tlh\",\"theme\":7,\"textSize\":400}");

        Preferences read = new PreferencesFile(file, DEFAULTS).current();

        assertThat(read).isEqualTo(new Preferences("Chen Yu", "", Language.ENGLISH, Preferences.Theme.SYSTEM, 24));
    }

    @Test
    void settings_can_be_carried_to_another_computer() throws IOException {
        Preferences mine = new Preferences("林梅", "发布审核", Language.CHINESE, Preferences.Theme.DARK, 15)
                .withAccent(Preferences.Accent.PINK)
                .withReducedMotion(true)
                .withKeys(Map.of("checklist.note", "X", "shell.back", ""))
                .withSigningKey("/keys/lin.p12");
        Path exported = folder.resolve("settings.json");

        PreferencesFile.export(exported, mine);

        assertThat(PreferencesFile.imported(exported, DEFAULTS)).hasValue(mine);
        Files.writeString(exported, "{\"format\": \"countersign-settings\", \"textSize\": 18}");
        assertThat(PreferencesFile.imported(exported, mine)).hasValue(mine.withTextSize(18));
        Files.writeString(exported, "{\"textSize\": 18}");
        assertThat(PreferencesFile.imported(exported, mine)).isEmpty();
    }

    @Test
    void a_chinese_system_is_greeted_in_chinese() {
        assertThat(PreferencesFile.defaults("mei", Locale.SIMPLIFIED_CHINESE).language())
                .isEqualTo(Language.CHINESE);
    }
}
