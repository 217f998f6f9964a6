package io.countersign.app;

import io.countersign.model.problem.Problem;
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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;


/// What JavaFX starts. It makes the instance itself, which is why the composition waits in a static field.
public final class WindowApplication extends Application {
    private static @Nullable Composition composition;
    private static List<Path> files = List.of();

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
        } catch (ProblemException e) {
            answer(composed, stage, e.problem());
            return;
        }
        var _ = copies.scheduleWithFixedDelay(() -> copyDaily(folder.resolve("backups")), 0, 1, TimeUnit.HOURS);
        listening = FirstWindow.listen(
                folder, taken -> Platform.runLater(() -> Objects.requireNonNull(window).take(taken)));
        if (!files.isEmpty()) {
            Objects.requireNonNull(window).take(files);
        }
    }

    /// Does what the person wants where the database cannot be opened.
    private void answer(Composition composed, Stage stage, Problem problem) {
        Path newest = composed.restoreBackup(null).newest().orElse(null);
        switch (new BrokenStart(new Messages(composed.language()), problem).offer(newest).ask()) {
            case LOOK -> look(composed, stage);
            case RESTORE -> startWith(composed, stage, Objects.requireNonNull(newest));
            case CLOSE -> Platform.exit();
        }
    }

    /// There is no window yet that would stand still meanwhile. Where the copy is of no use, this is said, and what can be
    /// done is asked again.
    private void startWith(Composition composed, Stage stage, Path copy) {
        replace(composed, copy).ifPresent(failure -> explain(composed, failure.problem()));
        start(stage);
    }

    /// Opens the window on what can be read of a database, and takes nothing.
    private void look(Composition composed, Stage stage) {
        try {
            show(composed, stage, composed.openToRead(null));
        } catch (ProblemException e) {
            explain(composed, e.problem());
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
    void restore(Composition composed, Stage stage, Path copy) {
        Thread.startVirtualThread(() -> {
            Optional<ProblemException> failure = replace(composed, copy);
            Platform.runLater(() -> {
                try {
                    begin(composed, stage);
                    failure.ifPresent(e -> Objects.requireNonNull(window).tell(e.problem()));
                } catch (ProblemException e) {
                    explain(composed, e.problem());
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

    private static void explain(Composition composed, Problem problem) {
        new BrokenStart(new Messages(composed.language()), problem).ask();
    }
}
