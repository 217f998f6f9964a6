package io.countersign.ui.task;

import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The border at which every failure of a piece of work ends: it is told in words, and logged where it was not expected.
final class TaskRun<T> extends FutureTask<T> {
    private static final Logger LOG = LoggerFactory.getLogger(TaskRun.class);

    private final Consumer<Outcome<T>> ended;

    TaskRun(Task task, Work<T> work, Consumer<Outcome<T>> ended) {
        super(() -> work.run(task.progress()));
        this.ended = ended;
    }

    @Override
    protected void done() {
        ended.accept(outcome());
    }

    private Outcome<T> outcome() {
        try {
            return new Done<>(get());
        } catch (CancellationException e) {
            return new Cancelled<>();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Cancelled<>();
        } catch (ExecutionException e) {
            return switch (e.getCause()) {
                case InterruptedException _ -> new Cancelled<>();
                case ProblemException problem -> new Failed<>(problem.problem());
                case null, default -> {
                    LOG.error("a task failed unexpectedly", e.getCause());
                    yield new Failed<>(Problem.of(ProblemCode.UNEXPECTED));
                }
            };
        }
    }

    /// How it ended.
    sealed interface Outcome<T> {}

    record Done<T>(T value) implements Outcome<T> {}

    record Cancelled<T>() implements Outcome<T> {}

    record Failed<T>(Problem problem) implements Outcome<T> {}
}
