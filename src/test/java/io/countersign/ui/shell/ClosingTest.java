package io.countersign.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.release.Release;
import io.countersign.model.signoff.Language;
import io.countersign.preferences.Preferences.Theme;
import io.countersign.ui.nav.Place;
import io.countersign.ui.sample.RealWorkflows;
import io.countersign.workflow.Progress;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The window is closed in the middle of an import.
@ExtendWith(ApplicationExtension.class)
class ClosingTest {
    private static final int ROWS = 40_000;

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @Test
    void a_window_that_is_closed_in_an_import_asks_and_leaves_nothing_half(FxRobot robot) throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path report = report();
        try (SampleWindow window = new SampleWindow(data)) {
            window.open(stage, Theme.LIGHT, Language.ENGLISH);
            Release release = window.real().release("WordPress");
            window.go(release, new Place.Evidence(0));
            window.drop(List.of(report));

            robot.push(KeyCode.ENTER);
            boolean closed = SampleWindow.onStage(() -> {
                WindowEvent event = new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST);
                stage.fireEvent(event);
                return !stage.isShowing();
            });

            assertThat(closed).isFalse();
            assertThat(robot.lookup(".sheet-title").queryAll()).isNotEmpty();
            window.picture("closing");
            robot.push(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(SampleWindow.onStage(stage::isShowing)).isFalse();
        }
        try (RealWorkflows again = new RealWorkflows(data)) {
            long files = again.store().<Integer>read(session -> session.evidence().of(1, 1).size());
            assertThat(files).isZero();
            assertThat(again.workflows().checkHistory().check(Progress.SILENT).whole()).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// A report that takes a while.
    private Path report() throws IOException {
        Path file = folder.resolve("trivy.json");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"SchemaVersion\":2,\"ArtifactName\":\"demo:1\",\"ArtifactType\":\"container_image\","
                    + "\"Results\":[{\"Target\":\"demo\",\"Class\":\"os-pkgs\",\"Type\":\"ubuntu\",\"Vulnerabilities\":[");
            for (int i = 0; i < ROWS; i++) {
                out.write("%s{\"VulnerabilityID\":\"CVE-2026-%d\",\"PkgName\":\"demo-%d\",\"InstalledVersion\":\"1.%d\","
                        .formatted(i == 0 ? "" : ",", 10_000 + i, i % 400, i)
                        + "\"Severity\":\"HIGH\",\"Title\":\"Overflow number %d of a made-up package\"}".formatted(i));
            }
            out.write("]}]}");
        }
        return file;
    }
}
