package io.countersign.workflow;

import io.countersign.importer.CountingSink;
import io.countersign.importer.Head;
import io.countersign.importer.Importers;
import io.countersign.importer.ParserProblems;
import io.countersign.importer.Recognition;
import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.parse.Packed;
import io.countersign.workflow.Inspection.Outcome;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.FileTime;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads one file once: recognises it, hashes and copies its bytes, and hands its rows on.
final class ReportReader {
    private final Importers importers;

    ReportReader(Importers importers) {
        this.importers = importers;
    }

    /// Reads a file from its first byte to its last. What is packed with gzip is unpacked on the way; size, hash and
    /// copy are of the file as it is.
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
        if (file.problem() != null) {
            return refused(file, 0, "", file.problem());
        }
        try {
            return readAll(file, copy, rows, progress);
        } catch (NoSuchFileException _) {
            return refused(file, 0, "", Problem.of(ProblemCode.FILE_MISSING, file.name()));
        } catch (ClosedByInterruptException | InterruptedIOException e) {
            Thread.interrupted();
            throw (InterruptedException) new InterruptedException().initCause(e);
        } catch (IOException _) {
            return refused(file, 0, "", Problem.of(ProblemCode.FILE_UNREADABLE, file.name()));
        }
    }

    private Inspection readAll(SourceFile file, OutputStream copy, Function<Format, ReportSink> rows, Progress progress)
            throws IOException, InterruptedException {
        long size = Files.size(file.path());
        FileTime modified = Files.getLastModifiedTime(file.path());
        Message what = Message.of("importer.reading", file.name());
        try (WatchedStream stream = new WatchedStream(Files.newInputStream(file.path()), copy, what, size, progress)) {
            Inspection inspection;
            try {
                inspection = recogniseAndRead(file, stream, rows);
            } catch (ProblemException e) {
                stream.stopCopying();
                inspection = refused(file, 0, "", e.problem());
            }
            stream.drain();
            if (stream.size() != size || !modified.equals(Files.getLastModifiedTime(file.path()))) {
                inspection = refused(file, 0, "", Problem.of(ProblemCode.FILE_CHANGED, file.name()));
            }
            return complete(inspection, stream.size(), stream.sha256());
        }
    }

    private Inspection recogniseAndRead(SourceFile file, WatchedStream stream, Function<Format, ReportSink> rows)
            throws IOException, InterruptedException {
        try {
            BufferedInputStream packed = new BufferedInputStream(stream, Head.SIZE);
            BufferedInputStream in = new BufferedInputStream(Packed.unpack(packed), Head.SIZE);
            in.mark(Head.SIZE);
            Head head = new Head(file.name(), in.readNBytes(Head.SIZE));
            in.reset();
            if (head.isBlank()) {
                throw ProblemException.of(ProblemCode.FILE_EMPTY, file.name());
            }
            return switch (importers.recognise(head)) {
                case Recognition.Recognised recognised -> read(file, recognised, in, rows);
                case Recognition.NoFindings _ -> outcome(file, Outcome.EMPTY);
                case Recognition.Ambiguous(var formats) -> throw ProblemException.of(
                        ProblemCode.FORMAT_AMBIGUOUS,
                        formats.stream().map(Format::name).collect(Collectors.joining(", ")));
                case Recognition.Table(var columns) -> throw ProblemException.of(
                        ProblemCode.TABLE_UNMAPPED, String.join(", ", columns));
                case Recognition.Unknown(Message looks) -> throw ProblemException.of(
                        ProblemCode.FORMAT_UNKNOWN, looks);
            };
        } catch (InterruptedIOException | ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            throw ParserProblems.translate(e);
        }
    }

    private static Inspection read(
            SourceFile file, Recognition.Recognised recognised, InputStream first, Function<Format, ReportSink> rows)
            throws IOException, InterruptedException {
        Format format = recognised.importer().format();
        CountingSink sink = new CountingSink(new NamingSink(file.name(), rows.apply(format)));
        try (Reopened content = new Reopened(file.path(), first)) {
            recognised.importer().read(content, sink);
        }
        return new Inspection(
                file.path(),
                file.name(),
                0,
                Outcome.RECOGNISED,
                format,
                recognised.reason(),
                sink.counts(),
                sink.scan().orElse(null),
                "",
                null);
    }

    private static Inspection outcome(SourceFile file, Outcome outcome) {
        return new Inspection(file.path(), file.name(), 0, outcome, null, null, Counts.NONE, null, "", null);
    }

    private static Inspection refused(SourceFile file, long size, String sha256, Problem problem) {
        return new Inspection(
                file.path(), file.name(), size, Outcome.REFUSED, null, null, Counts.NONE, null, sha256, problem);
    }

    private static Inspection complete(Inspection read, long size, String sha256) {
        return new Inspection(
                read.path(),
                read.name(),
                size,
                read.outcome(),
                read.format(),
                read.reason(),
                read.counts(),
                read.scan(),
                sha256,
                read.problem());
    }
}
