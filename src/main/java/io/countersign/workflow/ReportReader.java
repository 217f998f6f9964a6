package io.countersign.workflow;

import io.countersign.importer.Importers;
import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.Format;
import java.io.OutputStream;
import java.util.function.Function;

/// Reads one file once: recognises it, hashes and copies its bytes, and hands its rows on.
final class ReportReader {
    ReportReader(Importers importers) {}

    /// Reads a file from its first byte to its last.
    ///
    /// Every outcome but a cancelled one is in the result; where it is not `RECOGNISED`, what `rows` and `copy` were
    /// given counts for nothing.
    ///
    /// @param copy is given the bytes as they are in the file; not closed here. Its failures leave as
    ///     `UncheckedIOException`
    /// @param rows makes the sink once the format is known; not called where it is not
    /// @throws InterruptedException if cancelled
    Inspection read(SourceFile file, OutputStream copy, Function<Format, ReportSink> rows, Progress progress)
            throws InterruptedException {
        throw new UnsupportedOperationException();
    }
}
