package io.countersign.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.release.Release;
import io.countersign.model.signoff.Language;
import io.countersign.preferences.Preferences;
import io.countersign.preferences.Preferences.Theme;
import io.countersign.preferences.WindowMemory;
import io.countersign.signing.KeyFile;
import io.countersign.signing.KeySource;
import io.countersign.ui.nav.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class SettingsWindowTest {
    @TempDir
    private Path folder;

    private Stage stage;
    private SampleWindow window;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void open() {
        window = new SampleWindow(folder);
        window.open(stage, Theme.LIGHT, Language.ENGLISH);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void keys_are_changed_by_pressing_them_and_a_conflict_is_said(FxRobot robot) {
        window.goQuietly(new Place.Settings("keys"));
        window.settle();
        choose(robot, "shell.back");

        window.keys(robot, "Enter", "Ctrl+I");
        assertThat(robot.lookup("Ctrl+I already does \"Import files...\" (Window). It will have no keys then.")
                        .tryQuery())
                .isPresent();
        window.picture("keys-change");
        window.keys(robot, "Alt+K", "Ctrl+Enter");

        assertThat(window.preferences().keys()).isEqualTo(Map.of("shell.back", "Alt+K"));
        window.goQuietly(new Place.History());
        window.settle();
        window.keys(robot, "Alt+←");
        assertThat(window.here()).isEqualTo(new Place.History());
        window.keys(robot, "Alt+K");
        assertThat(window.here()).isEqualTo(new Place.Settings("keys"));
    }

    @Test
    void a_word_finds_settings_of_every_part(FxRobot robot) {
        window.keys(robot, "Ctrl+,");
        assertThat(window.here()).isEqualTo(new Place.Settings(""));

        window.keys(robot, "/");
        robot.write("data folder");
        window.settle();
        window.picture("settings-search");

        assertThat(robot.lookup("Data folder").tryQuery()).isPresent();
        assertThat(robot.lookup("Checklists and tables of knowledge").tryQuery()).isPresent();
        assertThat(robot.lookup("Accent").tryQuery()).isEmpty();
        SampleWindow.onStage(() -> {
            robot.lookup(".setting-list .text-field").queryAs(TextField.class).setText("nothing of that name");
            return folder;
        });
        window.settle();
        window.picture("settings-search-none");
        assertThat(robot.lookup("No setting is called that").tryQuery()).isPresent();
    }

    @Test
    void the_foot_says_whom_the_program_connects_to(FxRobot robot) {
        assertThat(robot.lookup("Offline, no connection configured").tryQuery()).isPresent();

        SampleWindow.onStage(() -> {
            window.change(old -> old.withTimeStamps("https://tsa.example/stamp", old.proof()));
            return folder;
        });
        window.settle();

        assertThat(robot.lookup("Time-stamps: tsa.example").tryQuery()).isPresent();
        assertThat(robot.lookup("Offline, no connection configured").tryQuery()).isEmpty();
    }

    @Test
    void data_are_copied_and_a_restore_asks_first(FxRobot robot) {
        Path copy = folder.resolve("copy");
        window.goQuietly(new Place.Settings("data"));
        window.settle();
        window.choose(List.of(copy));
        window.press("Back up");
        assertThat(copy).isDirectory();
        assertThat(Files.exists(copy)).isTrue();

        window.choose(List.of(copy));
        window.press("From a folder");
        assertThat(window.surroundings().restored).isEmpty();
        window.keys(robot, "Ctrl+Enter");
        assertThat(window.surroundings().restored).containsExactly(copy);
    }

    @Test
    void a_key_is_made_without_a_mouse_and_an_authority_is_asked(FxRobot robot) throws IOException {
        window.goQuietly(new Place.Settings("signing"));
        window.settle();
        window.press("Make a key...");
        robot.lookup("#key-name").queryAs(TextField.class).setText("");
        robot.write("Lin Mei").push(KeyCode.TAB).push(KeyCode.DOWN);
        robot.push(KeyCode.TAB).push(KeyCode.TAB).write("four plain words").push(KeyCode.ENTER);
        robot.write("four plain word");
        window.settle();
        assertThat(robot.lookup("The two passwords differ.").tryQuery()).isPresent();
        window.keys(robot, "Ctrl+Enter");
        robot.write("s");
        window.settle();
        window.picture("key-new");
        window.keys(robot, "Ctrl+Enter");

        String key = window.preferences().signingKey();
        assertThat(KeyFile.open(KeySource.of(Path.of(key)), "four plain words".toCharArray(), Instant.now()).certificate().getSubjectX500Principal())
                .hasToString("CN=Lin Mei");
        assertThat(KeyFile.open(KeySource.of(Path.of(key)), "four plain words".toCharArray(), Instant.now()).digest()).isEqualTo("SHA-384");
        window.choose(List.of(folder.resolve("mine.csr")));
        window.press("Ask an authority...");
        robot.write("four plain words").push(KeyCode.ENTER);
        window.settle();
        assertThat(folder.resolve("mine.csr")).content().startsWith("-----BEGIN CERTIFICATE REQUEST-----");
        window.picture("settings-signing");
    }

    @Test
    void the_release_that_was_open_is_open_again_and_news_are_told_once(FxRobot robot) {
        Release release = window.real().release("WordPress");
        window.go(release, new Place.Evidence(0));
        assertThat(robot.lookup("What is new").tryQuery()).isEmpty();
        new WindowMemory(folder.resolve("window.json")).version("Countersign 0.0.9");

        window.close();
        SampleWindow.onStage(() -> {
            stage.hide();
            return stage;
        });
        window = new SampleWindow(folder);
        window.open(stage, Theme.LIGHT, Language.ENGLISH);

        assertThat(window.release()).isEqualTo(release);
        assertThat(robot.lookup("What is new").tryQuery()).isPresent();
        window.picture("news");
        window.keys(robot, "Esc");
        assertThat(new WindowMemory(folder.resolve("window.json")).version()).isEqualTo("Countersign 0.1.0");
    }

    @Test
    void colours_and_sizes_leave_the_page_as_it_is(FxRobot robot) {
        window.goQuietly(new Place.Settings("look"));
        window.settle();
        Object page = robot.lookup(".setting-list").query();

        window.dressQuietly(Theme.DARK, Language.ENGLISH, 17);
        SampleWindow.onStage(() -> {
            window.change(old -> old.withAccent(Preferences.Accent.PINK));
            return page;
        });
        window.settle();

        assertThat((Object) robot.lookup(".setting-list").query()).isSameAs(page);
        assertThat(robot.lookup(".chip").queryAllAs(ToggleButton.class))
                .filteredOn(ToggleButton::isSelected)
                .extracting(ToggleButton::getText)
                .containsExactly("Dark", "Pink");
        window.picture("settings-pink");
    }

    private static void choose(FxRobot robot, String action) {
        TableView<?> table = robot.lookup(".table-view").queryAs(TableView.class);
        SampleWindow.onStage(() -> {
            for (int i = 0; i < table.getItems().size(); i++) {
                if (String.valueOf(table.getItems().get(i)).contains("id=" + action + ",")) {
                    table.getSelectionModel().clearAndSelect(i);
                }
            }
            table.requestFocus();
            return action;
        });
    }
}
