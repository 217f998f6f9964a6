package io.countersign.workflow;

import io.countersign.importer.DiscardingSink;
import io.countersign.importer.Importers;
import io.countersign.importer.ReportSink;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Says what files are, and stores nothing.
public final class InspectFiles {
    private final Importers importers;
    private final ReportReader reader;

    public InspectFiles(Importers importers) {
        this.importers = importers;
        this.reader = new ReportReader(importers);
    }

    /// Inspects files, and all files in folders and archives, in the order of their names.
    ///
    /// @param results takes the result of each file as soon as it is known
    /// @throws InterruptedException if cancelled
    public void inspect(List<Path> paths, Progress progress, Consumer<Inspection> results)
            throws InterruptedException {
        ReportSink nowhere = new DiscardingSink();
        SourceFiles.each(
                paths,
                importers,
                progress,
                file -> results.accept(reader.read(file, null, _ -> nowhere, progress)));
    }
}
