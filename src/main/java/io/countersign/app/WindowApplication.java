package io.countersign.app;

import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Release;
import io.countersign.text.Messages;
import io.countersign.ui.shell.WorkbenchWindow;
import io.countersign.workflow.Progress;
import io.countersign.workflow.SampleReview;
import io.countersign.workflow.SampleScript;
import io.countersign.workflow.Workflows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What JavaFX starts. It makes the instance itself, which is why the composition waits in a static field.
public final class WindowApplication extends Application {
    private static @Nullable Composition composition;

    private static final Logger LOG = LoggerFactory.getLogger(WindowApplication.class);

    private @Nullable Workflows workflows;
    private @Nullable AutoCloseable hold;

    static void open(Composition composed) {
        composition = composed;
        launch(WindowApplication.class);
    }

    @Override
    public void start(Stage stage) {
        Composition composed = Objects.requireNonNull(composition);
        try {
            hold = composed.hold(composed.folder());
            Workflows opened = composed.open(null);
            workflows = opened;
            Thread.startVirtualThread(() -> copyDaily(opened, composed.folder().resolve("backups")));
            WorkbenchWindow.open(
                    stage, opened, composed.preferences(composed.folder()), progress -> openSample(opened, progress));
        } catch (ProblemException e) {
            explain(composed, e);
        }
    }

    @Override
    public void stop() throws Exception {
        if (workflows != null) {
            workflows.close();
        }
        if (hold != null) {
            hold.close();
        }
    }

    /// Work begins at once; the copy of the day is made beside it. Where none can be made, the log says why.
    private static void copyDaily(Workflows workflows, Path folder) {
        try {
            workflows.backUp().daily(folder);
        } catch (ProblemException | UncheckedIOException | IllegalStateException e) {
            LOG.warn("No copy of the database was made today", e);
        }
    }

    private static Release openSample(Workflows workflows, Progress progress) throws IOException, InterruptedException {
        SampleScript script = SampleFiles.script();
        Path folder = Files.createTempDirectory("countersign-sample-");
        SampleFiles.unpack(script, folder);
        return new SampleReview(script, Clock.systemUTC())
                .prepare(workflows, folder, step -> progress.report(step, 0, 0));
    }

    /// Without its database there is no window to say it in.
    private static void explain(Composition composed, ProblemException failure) {
        Messages messages = new Messages(composed.language());
        Alert alert = new Alert(Alert.AlertType.ERROR);
        alert.setTitle("Countersign");
        alert.setHeaderText(messages.text(failure.problem().what()));
        alert.setContentText(messages.text("cli.sentences", failure.problem().why(), failure.problem().next(),
                failure.problem().code().id()));
        alert.showAndWait();
        Platform.exit();
    }
}
