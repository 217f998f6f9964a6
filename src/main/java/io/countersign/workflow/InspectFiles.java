package io.countersign.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Says what files are, and stores nothing.
public final class InspectFiles {
    /// Inspects files, and all files in folders, in the order of their names.
    ///
    /// @param results takes the result of each file as soon as it is known
    /// @throws InterruptedException if cancelled
    public void inspect(List<Path> paths, Progress progress, Consumer<Inspection> results)
            throws InterruptedException {
        throw new UnsupportedOperationException();
    }
}
