package io.countersign.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.signoff.Language;
import io.countersign.preferences.Preferences.Theme;
import io.countersign.ui.PulseWatcher;
import io.countersign.ui.nav.Place;
import io.countersign.workflow.Progress;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Whatever page one goes to, the window never keeps a person waiting.
@ExtendWith(ApplicationExtension.class)
class PagesAnswerTest {
    private static final Path SAMPLE = Path.of("assets", "demo");
    private static final long MOST_MILLIS = 100;

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @Test
    void going_through_the_sample_never_keeps_the_window_from_answering(FxRobot robot) throws InterruptedException {
        try (SampleWindow window = new SampleWindow(folder)) {
            Release release = window.real().release("WordPress", new Image("aws", "ami-0c41f7e2b9d3a6580", "us-east-1"));
            window.workflows()
                    .importEvidence()
                    .take(
                            release.id(),
                            List.of(SAMPLE.resolve("reports"), SAMPLE.resolve("feedback"), SAMPLE.resolve("docs")),
                            Progress.SILENT,
                            _ -> {});
            window.open(stage, Theme.LIGHT, Language.ENGLISH);
            window.go(release, new Place.Releases());
            // What a class does for the first time is not what it does.
            for (int i = 0; i < 2; i++) {
                goThrough(window, robot, null);
            }

            try (PulseWatcher watcher = PulseWatcher.start()) {
                goThrough(window, robot, watcher);
            }
        }
    }

    private static void goThrough(
            SampleWindow window, FxRobot robot, @Nullable PulseWatcher watcher) {
        for (int page = 1; page <= 9; page++) {
            step(window, robot, watcher, "Ctrl+" + page);
        }
        for (String chord : List.of("Ctrl+,", "Ctrl+4", "J", "J", "1", "U", "Ctrl+3", "Page Down", "Ctrl+J", "Esc", "Ctrl+Shift+P", "Esc")) {
            step(window, robot, watcher, chord);
        }
    }

    private static void step(
            SampleWindow window,
            FxRobot robot,
            @Nullable PulseWatcher watcher,
            String chord) {
        window.keys(robot, chord);
        if (watcher != null) {
            assertThat(watcher.longestMillis())
                    .as("%s, in %s", chord, watcher.doing())
                    .isLessThanOrEqualTo(MOST_MILLIS);
        }
    }
}
