package io.countersign.ui.task;

import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Runs work beside the window and brings its results back to the FX thread. To be called on the FX thread.
public final class Tasks {
    private final Executor background;
    private final Executor foreground;
    /// How many notices are kept.
    private static final int NOTICES = 200;

    private final ObservableList<Task> running = FXCollections.observableArrayList();
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();

    private Tasks(Executor background, Executor foreground) {
        this.background = background;
        this.foreground = foreground;
    }

    /// A virtual thread for each piece of work, results on the FX thread.
    public static Tasks live() {
        return new Tasks(Thread::startVirtualThread, Platform::runLater);
    }

    /// Everything at once on the calling thread, for tests of view models.
    public static Tasks direct() {
        return new Tasks(Runnable::run, Runnable::run);
    }

    /// Work that runs or that failed and was not yet dismissed, the oldest first.
    public ObservableList<Task> running() {
        return running;
    }

    /// What became of work that stored something or failed; the newest first.
    public ObservableList<Notice> notices() {
        return notices;
    }

    /// The work that stores something and is not done.
    public List<Task> writing() {
        return running.stream()
                .filter(task -> task.isWriting() && task.stateProperty().get() == Task.State.RUNNING)
                .toList();
    }

    /// Runs work; a failure is shown by the window until the person dismisses it.
    ///
    /// @param done takes the result, unless the work was cancelled
    public <T> Task run(Message name, Work<T> work, Consumer<T> done) {
        return start(new Task(name, foreground), work, done, null);
    }

    /// Runs work of which the caller shows a failure itself.
    public <T> Task run(Message name, Work<T> work, Consumer<T> done, Consumer<Problem> failed) {
        return start(new Task(name, foreground), work, done, failed);
    }

    /// Lets work hand over values while it runs: what the background gives, the consumer gets on the FX thread, in order.
    public <T> Consumer<T> relay(Consumer<T> consumer) {
        return value -> foreground.execute(() -> consumer.accept(value));
    }

    /// Forgets a failure that was read.
    public void dismiss(Task task) {
        running.remove(task);
    }

    private <T> Task start(Task task, Work<T> work, Consumer<T> done, @Nullable Consumer<Problem> failed) {
        running.add(task);
        TaskRun<T> run = new TaskRun<>(task, work, outcome -> foreground.execute(() -> finish(task, outcome, done, failed)));
        task.cancelWith(() -> run.cancel(true));
        background.execute(run);
        return task;
    }

    private <T> void finish(Task task, TaskRun.Outcome<T> outcome, Consumer<T> done, @Nullable Consumer<Problem> failed) {
        switch (outcome) {
            case TaskRun.Done<T>(T value) -> {
                task.end(Task.State.DONE);
                running.remove(task);
                note(task, null);
                done.accept(value);
            }
            case TaskRun.Cancelled<T> _ -> {
                task.end(Task.State.CANCELLED);
                running.remove(task);
                if (task.isNews()) {
                    note(task, null);
                }
            }
            case TaskRun.Failed<T>(Problem problem) -> fail(task, problem, failed);
        }
    }

    private void fail(Task task, Problem problem, @Nullable Consumer<Problem> failed) {
        if (failed != null) {
            task.end(Task.State.FAILED);
            running.remove(task);
            failed.accept(problem);
        } else {
            task.fail(problem);
        }
        note(task, problem);
    }

    private void note(Task task, @Nullable Problem problem) {
        if (problem != null || task.isNews()) {
            notices.addFirst(new Notice(task.name(), Instant.now(), task.running(), task.stateProperty().get(), problem));
            if (notices.size() > NOTICES) {
                notices.removeLast();
            }
        }
    }
}
