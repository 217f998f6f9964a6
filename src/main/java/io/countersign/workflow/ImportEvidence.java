package io.countersign.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Takes files into the open round of a release: each file whole, in one transaction, or not at all.
public final class ImportEvidence {
    /// Says what each file is and what taking it in would do, and stores nothing.
    public void preview(long releaseId, List<Path> paths, Progress progress, Consumer<Inspection> results)
            throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /// Takes files in. A file that is refused changes nothing and does not keep the others out.
    ///
    /// @param results takes the result of each file as soon as it is stored
    /// @throws InterruptedException if cancelled; the files that were reported stay, the others leave no trace
    public void take(long releaseId, List<Path> paths, Progress progress, Consumer<Inspection> results)
            throws InterruptedException {
        throw new UnsupportedOperationException();
    }
}
