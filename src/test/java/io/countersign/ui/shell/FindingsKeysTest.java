package io.countersign.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.release.Release;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.signoff.Language;
import io.countersign.preferences.Preferences.Theme;
import io.countersign.store.FindingQuery;
import io.countersign.ui.nav.Place;
import io.countersign.workflow.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The findings by keys: words of the filter that stand as chips, and rows that are selected together.
@ExtendWith(ApplicationExtension.class)
class FindingsKeysTest {
    private static final int FINDINGS = 900;

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @Test
    void words_of_the_filter_are_chips_that_keys_take_out(FxRobot robot) {
        try (SampleWindow window = open()) {
            window.keys(robot, "/");
            robot.write("cve severity:critical status:open ");
            window.settle();

            assertThat(chips(window)).containsExactly("severity:critical", "status:open");
            assertThat(count(window)).isNotZero().isLessThan(FINDINGS);

            robot.write("severity:high component:package source:trivy");
            window.keys(robot, "Enter");
            assertThat(chips(window)).containsExactly("severity:critical,high", "status:open", "component:package", "source:trivy");
            assertThat(window.scene().getFocusOwner()).isInstanceOf(TableView.class);

            window.picture("findings-chips");
            robot.interact(() -> stage.setWidth(900));
            window.settle();
            window.picture("findings-chips-narrow");
            robot.interact(() -> stage.setWidth(1280));
            window.keys(robot, "/", "Home", "Backspace", "Left", "Delete");
            assertThat(chips(window)).containsExactly("severity:critical,high", "status:open");
            window.keys(robot, "Backspace", "Backspace", "End");
            robot.eraseText(3);
            window.keys(robot, "Enter");
            assertThat(count(window)).isEqualTo(FINDINGS);
        }
    }

    @Test
    void rows_from_one_through_another_are_decided_together_however_many(FxRobot robot) {
        try (SampleWindow window = open()) {
            window.keys(robot, "J", "J", "Shift+Down", "Shift+Down", "Shift+Down");
            assertThat(selected(window)).isEqualTo("4 rows are selected");
            window.picture("findings-stretch");

            window.keys(robot, "Shift+End", "K", "Space", "Ctrl+2", "Alt+←");
            assertThat(selected(window)).isEqualTo("897 rows are selected");
            window.keys(robot, "F", "Ctrl+Enter");

            FindingQuery toFix = FindingQuery.all(window.release().id(), 1).withDecisions(Set.of(DecisionKind.TO_FIX));
            assertThat(window.<Long>read(session -> session.findings().count(toFix))).isEqualTo(897);
            window.keys(robot, "U");
            assertThat(window.<Long>read(session -> session.findings().count(toFix))).isZero();
        }
    }

    @Test
    void evidence_opens_at_the_row_of_the_finding(FxRobot robot) throws InterruptedException {
        try (SampleWindow window = new SampleWindow(folder)) {
            Release release = window.real().release("WordPress");
            window.workflows()
                    .importEvidence()
                    .take(release.id(), List.of(Path.of("assets", "demo", "reports", "trivy.json")), Progress.SILENT, _ -> {});
            window.open(stage, Theme.DARK, Language.CHINESE);
            window.go(release, new Place.Findings("component:vim"));

            window.keys(robot, "E");

            window.picture("evidence-row");
            assertThat(SampleWindow.<Object>onStage(() -> ((ListView<?>) window.scene().getRoot().lookup(".scrim .preview-lines"))
                            .getSelectionModel()
                            .getSelectedItem())
                    .toString())
                    .contains("CVE-");
        }
    }

    private static String selected(SampleWindow window) {
        return SampleWindow.onStage(() -> window.scene().getRoot().lookupAll(".bulk-bar .strong").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .filter(words -> words.endsWith(" selected"))
                .findFirst()
                .orElse(""));
    }

    private SampleWindow open() {
        SampleWindow window = new SampleWindow(folder);
        Release release = window.real().release("WordPress");
        window.real().evidence(release, "trivy.json", FINDINGS);
        window.open(stage, Theme.LIGHT, Language.ENGLISH);
        window.go(release, new Place.Findings(""));
        return window;
    }

    private static List<String> chips(SampleWindow window) {
        return SampleWindow.onStage(() -> window.scene().getRoot().lookupAll(".word-chip").stream()
                .map(chip -> ((Button) chip).getAccessibleText())
                .map(words -> words.substring("Filter word ".length(), words.lastIndexOf(": ")))
                .toList());
    }

    private static long count(SampleWindow window) {
        return SampleWindow.onStage(() -> window.scene().getRoot().lookupAll(".list-caption .muted").stream()
                .map(node -> ((Label) node).getText())
                .filter(text -> text.contains(" of "))
                .map(text -> Long.parseLong(text.substring(0, text.indexOf(' ')).replace(",", "")))
                .findFirst()
                .orElse(-1L));
    }
}
