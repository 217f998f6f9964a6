package io.countersign.workflow;

import io.countersign.importer.DiscardingSink;
import io.countersign.importer.Importers;
import io.countersign.importer.ReportSink;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Says what files are, and stores nothing.
public final class InspectFiles {
    private final Importers importers;

    public InspectFiles(Importers importers) {
        this.importers = importers;
    }

    /// Inspects files, and all files in folders and archives, in the order of their names.
    ///
    /// @param results takes the result of each file as soon as it is known
    /// @throws InterruptedException if cancelled
    public void inspect(List<Path> paths, Progress progress, Consumer<Inspection> results)
            throws InterruptedException {
        inspect(paths, Set.of(), progress, results);
    }

    /// The same, where a person has said what files are that could be of several formats.
    ///
    /// @param preferred identifiers of formats
    public void inspect(List<Path> paths, Set<String> preferred, Progress progress, Consumer<Inspection> results)
            throws InterruptedException {
        ReportReader reader = new ReportReader(importers, preferred);
        ReportSink nowhere = new DiscardingSink();
        SourceFiles.each(
                paths,
                importers,
                progress,
                file -> results.accept(reader.read(file, null, _ -> nowhere, progress)));
    }
}
