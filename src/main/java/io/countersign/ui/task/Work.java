package io.countersign.ui.task;

import io.countersign.workflow.Progress;
import java.io.IOException;

/// A piece of work that runs beside the window.
@FunctionalInterface
public interface Work<T> {
    /// @throws io.countersign.model.problem.ProblemException if the person can be told what is wrong
    /// @throws IOException if the disk fails; told as an unexpected failure
    /// @throws InterruptedException if it was cancelled
    T run(Progress progress) throws IOException, InterruptedException;
}
