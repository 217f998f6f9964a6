package io.countersign.ui.task;

import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.workflow.Progress;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// One piece of work as the window shows it. Its properties change on the FX thread only.
public final class Task {
    /// The least time between two reports that are shown, in nanoseconds: ten a second.
    private static final long PAUSE = 100_000_000;

    private final Message name;
    private final Executor foreground;
    private final AtomicLong lastShown = new AtomicLong(System.nanoTime() - PAUSE);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.RUNNING);
    private final ReadOnlyObjectWrapper<Report> report;
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final long began = System.nanoTime();
    private Runnable canceller = () -> {};
    private boolean shownByThePage;
    private boolean writes;
    private boolean quiet;
    private volatile Pace pace = Pace.UNKNOWN;

    Task(Message name, Executor foreground) {
        this.name = name;
        this.foreground = foreground;
        this.report = new ReadOnlyObjectWrapper<>(new Report(name, 0, 0));
    }

    public Message name() {
        return name;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// How far it has come, at most ten changes a second.
    public ReadOnlyObjectProperty<Report> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /// What went wrong; null unless it failed and nobody else shows it.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Interrupts the work; of what it has stored, whole files stay.
    public void cancel() {
        canceller.run();
    }

    /// Says that the page itself shows how far the work has come, so that the window need not.
    public Task shownByThePage() {
        shownByThePage = true;
        return this;
    }

    /// Whether the page itself shows how far the work has come.
    public boolean isShownByThePage() {
        return shownByThePage;
    }

    /// Says that the work stores something, so that the window asks before it closes in the middle of it.
    public Task writes() {
        writes = true;
        return this;
    }

    /// Says that the work stores something that is no news to anybody: it is over before one could ask what became of it.
    public Task writesQuietly() {
        writes = true;
        quiet = true;
        return this;
    }

    /// Whether what became of it is worth a notice.
    boolean isNews() {
        return writes && !quiet;
    }

    /// Whether the window should ask before it closes in the middle of it.
    public boolean isWriting() {
        return writes;
    }

    /// How fast it goes, as of the last report.
    public Pace pace() {
        return pace;
    }

    /// How long it runs already.
    Duration running() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    void cancelWith(Runnable action) {
        canceller = action;
    }

    /// Takes reports on the work's thread.
    Progress progress() {
        return (what, done, total) -> {
            long now = System.nanoTime();
            long last = lastShown.get();
            if (now - last >= PAUSE && lastShown.compareAndSet(last, now)) {
                pace = Pace.of(now - began, done, total);
                foreground.execute(() -> report.set(new Report(what, done, total)));
            }
        };
    }

    void end(State end) {
        state.set(end);
    }

    void fail(Problem what) {
        problem.set(what);
        state.set(State.FAILED);
    }

    /// What became of it.
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /// How far it has come.
    ///
    /// @param total 0 where it is not known
    public record Report(Message what, long done, long total) {}
}
