package io.countersign.workflow;

import io.countersign.importer.DiscardingSink;
import io.countersign.importer.Importers;
import io.countersign.importer.ReportSink;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Says what files are, and stores nothing.
public final class InspectFiles {
    private final ReportReader reader;

    public InspectFiles(Importers importers) {
        this.reader = new ReportReader(importers);
    }

    /// Inspects files, and all files in folders, in the order of their names.
    ///
    /// @param results takes the result of each file as soon as it is known
    /// @throws InterruptedException if cancelled
    public void inspect(List<Path> paths, Progress progress, Consumer<Inspection> results)
            throws InterruptedException {
        ReportSink nowhere = new DiscardingSink();
        for (SourceFile file : SourceFiles.of(paths)) {
            results.accept(reader.read(file, OutputStream.nullOutputStream(), _ -> nowhere, progress));
        }
    }
}
