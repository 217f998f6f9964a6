package io.countersign.app;

import io.countersign.model.problem.ProblemCode;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;


/// What JavaFX starts. It makes the instance itself, which is why the composition waits in a static field.
public final class WindowApplication extends Application {
    private static @Nullable Composition composition;
    private static List<Path> files = List.of();

    /// What a database may suffer from and still be looked at.
    private static final Set<ProblemCode> LOOKED_AT =
            Set.of(ProblemCode.DATABASE_DAMAGED, ProblemCode.DATABASE_UNREACHABLE);

    private static final Logger LOG = LoggerFactory.getLogger(WindowApplication.class);

    private final ScheduledExecutorService copies = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("daily copies").daemon().factory());

    private volatile @Nullable Workflows workflows;
    private @Nullable AutoCloseable hold;
    private @Nullable AutoCloseable listening;
    private @Nullable WorkbenchWindow window;

    static void open(Composition composed, List<Path> opened) {
        composition = composed;
        files = opened;
        launch(WindowApplication.class);
    }

    /// An instance that JavaFX does not start itself.
    static WindowApplication of(Composition composed) {
        composition = composed;
        return new WindowApplication();
    }

    @Override
    public void start(Stage stage) {
        Composition composed = Objects.requireNonNull(composition);
        Path folder = composed.folder();
        try {
            begin(composed, stage);
            var _ = copies.scheduleWithFixedDelay(() -> copyDaily(folder.resolve("backups")), 0, 1, TimeUnit.HOURS);
            listening = FirstWindow.listen(
                    folder,
                    taken -> Platform.runLater(() -> Objects.requireNonNull(window).take(taken)));
            if (!files.isEmpty()) {
                Objects.requireNonNull(window).take(files);
            }
        } catch (ProblemException e) {
            if (explain(composed, e)) {
                look(composed, stage);
            } else {
                Platform.exit();
            }
        }
    }

    /// Opens the window on what can be read of a database, and takes nothing.
    private void look(Composition composed, Stage stage) {
        try {
            show(composed, stage, composed.openToRead(null));
        } catch (ProblemException e) {
            explain(composed, e);
            Platform.exit();
        }
    }

    private void begin(Composition composed, Stage stage) {
        Path folder = composed.folder();
        hold = composed.hold(folder);
        show(composed, stage, composed.open(null));
    }

    private void show(Composition composed, Stage stage, Workflows opened) {
        Path folder = composed.folder();
        workflows = opened;
        window = WorkbenchWindow.open(
                stage,
                opened,
                composed.preferences(folder),
                progress -> openSample(opened, progress),
                new WindowSurroundings(composed, folder, copy -> restore(composed, stage, copy)));
    }

    /// Closes the database, puts the copy in its place beside the window, and opens the window anew, with the old database
    /// where the copy is of no use.
    private void restore(Composition composed, Stage stage, Path copy) {
        Thread.startVirtualThread(() -> {
            Optional<ProblemException> failure = replace(composed, copy);
            Platform.runLater(() -> {
                try {
                    begin(composed, stage);
                    failure.ifPresent(e -> Objects.requireNonNull(window).tell(e.problem()));
                } catch (ProblemException e) {
                    explain(composed, e);
                }
            });
        });
    }

    private Optional<ProblemException> replace(Composition composed, Path copy) {
        try {
            closeDatabase();
            composed.restoreBackup(null).restore(copy, Progress.SILENT);
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void closeDatabase() {
        try {
            if (workflows != null) {
                workflows.close();
                workflows = null;
            }
            if (hold != null) {
                hold.close();
                hold = null;
            }
        } catch (Exception e) { // what AutoCloseable declares; a lock that cannot be let go is in the log
            LOG.warn("the folder could not be let go", e);
        }
    }

    @Override
    public void stop() throws Exception {
        copies.shutdownNow();
        if (listening != null) {
            listening.close();
        }
        if (window != null) {
            window.keepPlacement();
        }
        closeDatabase();
    }

    /// Work begins at once; the copy of the day is made beside it, and that of the next day where the window stays open.
    /// Where none can be made, the log says why.
    private void copyDaily(Path folder) {
        Workflows open = workflows;
        try {
            if (open != null) {
                open.backUp().daily(folder);
            }
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
    ///
    /// @return whether the person wants to look at what can be read
    private static boolean explain(Composition composed, ProblemException failure) {
        Messages messages = new Messages(composed.language());
        Alert alert = new Alert(Alert.AlertType.ERROR);
        alert.setTitle("Countersign");
        alert.setHeaderText(messages.text(failure.problem().what()));
        alert.setContentText(messages.text("cli.sentences", failure.problem().why(), failure.problem().next(),
                failure.problem().code().id()));
        ButtonType look = new ButtonType(messages.text("record.look"), ButtonBar.ButtonData.OTHER);
        if (LOOKED_AT.contains(failure.problem().code())) {
            alert.getButtonTypes().add(look);
        }
        return alert.showAndWait().filter(look::equals).isPresent();
    }
}
