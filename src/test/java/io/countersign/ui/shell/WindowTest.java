package io.countersign.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.release.Release;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.signoff.Language;
import io.countersign.preferences.Preferences.Theme;
import io.countersign.store.FindingQuery;
import io.countersign.ui.control.Sheet;
import io.countersign.ui.nav.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
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
class WindowTest {
    private static final Path REPORTS = Path.of("assets", "demo", "reports");

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
    void keys_lead_to_the_pages_and_back(FxRobot robot) {
        window.keys(robot, "Ctrl+2", "Ctrl+3");
        assertThat(window.here()).isEqualTo(new Place.Findings(""));

        window.keys(robot, "Alt+←", "Alt+←");
        assertThat(window.here()).isEqualTo(new Place.Releases());

        window.keys(robot, "Alt+→");
        assertThat(window.here()).isEqualTo(new Place.Evidence(0));
    }

    @Test
    void a_key_that_is_pressed_while_the_sample_is_taken_in_is_heard(FxRobot robot) {
        CountDownLatch gate = new CountDownLatch(1);
        window.sampleBehind(gate);
        SampleWindow.onStage(() -> {
            window.scene().getRoot().lookupAll(".button").stream()
                    .map(Button.class::cast)
                    .filter(button -> "Open the sample review".equals(button.getAccessibleText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return gate;
        });

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        gate.countDown();
        window.settle();

        assertThat(window.here()).isEqualTo(new Place.Findings(""));
        assertThat(window.release().product()).isEqualTo("Sample");
    }

    @Test
    void releases_that_were_open_lately_are_offered_first(FxRobot robot) {
        Release alpha = window.real().release("Alpha");
        Release beta = window.real().release("Beta");
        window.real().release("Gamma");

        window.go(alpha, new Place.Releases());
        window.go(beta, new Place.Releases());

        MenuButton chooser = robot.lookup(".release-chooser").queryAs(MenuButton.class);
        assertThat(chooser.getItems())
                .extracting(item -> item instanceof SeparatorMenuItem ? "" : item.getText().split("[ ,，]", 2)[0])
                .startsWith("Beta", "Alpha", "")
                .contains("Gamma");
    }

    @Test
    void a_report_becomes_a_list_to_work_on_in_two_steps(FxRobot robot) {
        Release release = window.real().release("WordPress");
        window.go(release, new Place.Evidence(0));
        window.choose(List.of(REPORTS.resolve("trivy.json"), REPORTS.resolve("nmap.xml")));

        window.keys(robot, "Ctrl+I", "Enter");

        assertThat(window.here()).isEqualTo(new Place.Findings(""));
        assertThat(rows(robot)).isGreaterThan(10);
        window.keys(robot, "Ctrl+2");
        assertThat(rows(robot)).isEqualTo(2);
    }

    @Test
    void escape_lets_the_files_go(FxRobot robot) {
        Release release = window.real().release("WordPress");
        window.go(release, new Place.Evidence(0));
        window.choose(List.of(REPORTS.resolve("trivy.json")));

        window.keys(robot, "Ctrl+I", "Esc");

        List<Evidence> stored = window.real().store().read(session -> session.evidence().of(release.id(), 1));
        assertThat(stored).isEmpty();
        assertThat(robot.lookup(".sheet-header").tryQuery()).isEmpty();
    }

    @Test
    void findings_are_accepted_with_reason_and_last_day_by_keys_alone(FxRobot robot) {
        Release release = window.real().release("WordPress");
        window.real().evidence(release, "trivy.json", 50);
        window.go(release, new Place.Findings("severity:critical,high"));

        window.keys(robot, "Ctrl+A", "W");
        robot.write("next base image");
        window.keys(robot, "Ctrl+Enter");

        assertThat(accepted(release)).isGreaterThan(5);
        window.keys(robot, "U");
        assertThat(accepted(release)).isZero();
    }

    @Test
    void letters_in_a_field_are_letters(FxRobot robot) {
        Release release = window.real().release("WordPress");
        window.real().evidence(release, "trivy.json", 50);
        window.go(release, new Place.Findings(""));

        window.keys(robot, "/");
        robot.write("fwpi");
        window.keys(robot, "Enter");

        assertThat(robot.lookup("No finding matches the filter").tryQuery()).isPresent();
        assertThat(accepted(release)).isZero();
    }

    @Test
    void the_language_changes_while_the_window_is_open_and_the_place_is_kept(FxRobot robot) {
        Release release = window.real().release("WordPress");
        window.go(release, new Place.Evidence(0));

        window.keys(robot, "Ctrl+Shift+P");
        robot.write("lan zh");
        window.keys(robot, "Enter");
        window.settle();

        assertThat(window.preferences().language()).isEqualTo(Language.CHINESE);
        assertThat(window.here()).isEqualTo(new Place.Evidence(0));
        assertThat(robot.lookup("还没有证据").tryQuery()).isPresent();
    }

    @Test
    void a_release_is_opened_by_filling_in_what_it_is(FxRobot robot) {
        window.keys(robot, "Ctrl+N");
        robot.write("Ghost\t6.4\t2026.10-2\tUbuntu 24.04");

        window.keys(robot, "Ctrl+Enter");

        List<Release> stored = window.real().store().read(session -> session.releases().all());
        assertThat(stored)
                .extracting(Release::name)
                .containsExactly("Ghost 6.4");
        assertThat(window.here()).isEqualTo(new Place.Evidence(0));
    }

    @Test
    void the_key_sheet_shows_the_keys_of_the_page(FxRobot robot) {
        Release release = window.real().release("WordPress");
        window.real().evidence(release, "trivy.json", 5);
        window.go(release, new Place.Findings(""));

        robot.write("?");
        window.settle();

        assertThat(robot.lookup("False positive").queryAllAs(Label.class)).isNotEmpty();
        window.picture("keys");
        window.keys(robot, "Esc");
    }

    @Test
    void a_long_list_is_held_in_pieces_and_can_be_walked_to_its_end(FxRobot robot) {
        Release release = window.real().release("WordPress");
        window.real().evidence(release, "trivy.json", 2_900);
        window.go(release, new Place.Findings(""));

        for (int i = 0; i < 15; i++) {
            window.keys(robot, "End");
            assertThat(rows(robot)).isLessThanOrEqualTo(2_000);
        }
        assertThat(robot.lookup("2,900 of 2,900").tryQuery()).isPresent();

        for (int i = 0; i < 15; i++) {
            window.keys(robot, "Home");
            assertThat(rows(robot)).isLessThanOrEqualTo(2_000);
        }
        assertThat(robot.lookup("1 of 2,900").tryQuery()).isPresent();
    }

    @Test
    void the_focus_stays_in_an_open_sheet(FxRobot robot) {
        window.keys(robot, "Ctrl+N");

        for (int i = 0; i < 12; i++) {
            window.keys(robot, "Tab");
            assertThat(SampleWindow.onStage(() -> isInSheet(window.scene().getFocusOwner()))).isTrue();
        }
        window.keys(robot, "Ctrl+2", "Esc");

        assertThat(window.here()).isEqualTo(new Place.Releases());
    }

    @Test
    void files_without_a_release_wait_until_one_is_open(FxRobot robot) {
        Release release = window.real().release("WordPress");
        window.settle();

        window.drop(List.of(REPORTS.resolve("trivy.json")));
        assertThat(window.here()).isEqualTo(new Place.Releases());
        window.go(release, new Place.Evidence(0));

        assertThat(robot.lookup("1 file: 1 to take in, 0 refused").tryQuery()).isPresent();
        window.keys(robot, "Enter", "Ctrl+2");
        assertThat(rows(robot)).isEqualTo(1);
    }

    private static boolean isInSheet(Node node) {
        return Stream.<Node>iterate(node, Objects::nonNull, Node::getParent).anyMatch(Sheet.class::isInstance);
    }

    private long accepted(Release release) {
        FindingQuery all = FindingQuery.all(release.id(), 1);
        return window.real()
                .store()
                .read(session -> session.findings().byDecision(all).getOrDefault(DecisionKind.ACCEPTED, 0L));
    }

    private static int rows(FxRobot robot) {
        return robot.lookup(".table-view").queryAs(TableView.class).getItems().size();
    }
}
