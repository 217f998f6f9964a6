package io.countersign.importer;

import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import java.io.IOException;
import java.util.Optional;

/// One format: how its files are recognised, and how they are read.
///
/// An importer has no state and is thread-safe.
public interface Importer {
    /// What is read.
    Format format();

    /// Whether a file is of this format, judged by the first 64 KiB of its content alone.
    ///
    /// @return the reason, for the reader; empty where it is some other format
    Optional<Message> recognise(Head head);

    /// Reads a whole file as a stream, in memory that does not grow with the file.
    ///
    /// @param content the file; most formats open it once
    /// @param sink what takes the rows; where its queue is full, it blocks
    /// @throws io.countersign.model.problem.ProblemException if the file is truncated, malformed, or of a version that
    ///     is not read; what the sink was given before counts for nothing then
    /// @throws IOException if the bytes cannot be had
    /// @throws InterruptedException if the import was cancelled
    void read(Content content, ReportSink sink) throws IOException, InterruptedException;
}
