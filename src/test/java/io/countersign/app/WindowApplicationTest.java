package io.countersign.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.workflow.Progress;
import io.countersign.workflow.Workflows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The window as JavaFX starts it, over a data folder of its own.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class WindowApplicationTest {
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    private Stage stage;
    private Composition composition;
    private WindowApplication application;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void compose() {
        composition = new Composition(Map.of("COUNTERSIGN_HOME", folder.resolve("data").toString()));
        application = WindowApplication.of(composition);
    }

    @AfterEach
    void stop() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
                    application.stop();
                    return stage;
                })
                .get();
    }

    @Test
    void a_copy_takes_the_place_of_the_database_and_a_useless_one_does_not() throws Exception {
        Path copy = folder.resolve("copy");
        try (Workflows before = composition.open(null)) {
            before.createRelease().create("Earlier", "1", "1", "Debian 13", List.of());
            before.backUp().to(copy, Progress.SILENT);
            before.createRelease().create("Later", "1", "1", "Debian 13", List.of());
        }
        open();
        waitFor("Later");

        restore(copy);
        waitUntil(() -> shows("Earlier") && !shows("Later"));

        restore(Files.createDirectory(folder.resolve("nothing")));
        waitUntil(() -> !stage.getScene().getRoot().lookupAll(".error-card").isEmpty());
        waitFor("Earlier");
        assertThat(folder.resolve("data").resolve("window.json")).exists();
    }

    private void open() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
                    application.start(stage);
                    return stage;
                })
                .get();
    }

    private void restore(Path copy) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
                    application.restore(composition, stage, copy);
                    return copy;
                })
                .get();
    }

    private void waitFor(String product) throws Exception {
        waitUntil(() -> shows(product));
    }

    private static void waitUntil(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    private boolean shows(String product) {
        return stage.getScene().getRoot().lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Labeled label && label.getText().contains(product));
    }
}
