package io.countersign.workflow;

import io.countersign.importer.CountingSink;
import io.countersign.importer.Head;
import io.countersign.importer.Importers;
import io.countersign.importer.ParserProblems;
import io.countersign.importer.Recognition;
import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.parse.UnpackingException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads one file once: recognises it, hashes and copies its bytes, and hands its rows on.
final class ReportReader {
    /// JSON with a value a line is whole without any line, and tools write it so when they find nothing. Such a file has
    /// no content to go by, so that here alone the name decides.
    private static final Pattern JSON_LINES = Pattern.compile("(?i)\\.(jsonl|ndjson)(\\.(gz|bz2))?$");

    private final Importers importers;
    private final Set<String> preferred;

    ReportReader(Importers importers) {
        this(importers, Set.of());
    }

    /// @param preferred identifiers of the formats that a person has chosen for files that could be of several
    /// @throws ProblemException if there is no format of such a name
    ReportReader(Importers importers, Set<String> preferred) {
        this.importers = importers;
        this.preferred = Set.copyOf(preferred);
        Set<String> known = importers.formats().stream().map(Format::id).collect(Collectors.toSet());
        preferred.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw ProblemException.of(ProblemCode.FORMAT_NAME, id);
        });
    }

    /// Reads a file from its first byte to its last. What is packed is unpacked on the way, and secrets in it are
    /// blackened; size and hash are of the file as it is.
    ///
    /// Every outcome but a cancelled one is in the result; where it is not `RECOGNISED`, what `rows` and `copy` were
    /// given counts for nothing.
    ///
    /// @param copy is given the bytes that may be kept; null where none are wanted; not closed here. Its failures leave
    ///     as `UncheckedIOException`
    /// @param rows makes the sink once the format is known; not called where it is not
    /// @throws InterruptedException if cancelled
    Inspection read(
            SourceFile file, @Nullable OutputStream copy, Function<Format, ReportSink> rows, Progress progress)
            throws InterruptedException {
        if (file.problem() != null) {
            return Inspection.refused(file, file.problem());
        }
        try {
            return readAll(file, copy, rows, progress);
        } catch (NoSuchFileException _) {
            return Inspection.refused(file, Problem.of(ProblemCode.FILE_MISSING, file.name()));
        } catch (UnpackingException e) {
            return Inspection.refused(file, e.problem());
        } catch (ClosedByInterruptException | InterruptedIOException e) {
            Thread.interrupted();
            throw (InterruptedException) new InterruptedException().initCause(e);
        } catch (IOException _) {
            return Inspection.refused(file, Problem.of(ProblemCode.FILE_UNREADABLE, file.name()));
        }
    }

    private Inspection readAll(
            SourceFile file, @Nullable OutputStream copy, Function<Format, ReportSink> rows, Progress progress)
            throws IOException, InterruptedException {
        long size = file.origin().size();
        long modified = file.origin().modified();
        try (FileBytes bytes = new FileBytes(file, copy, progress)) {
            Inspection inspection = recogniseAndRead(file, bytes, rows);
            bytes.drain();
            if (bytes.size() != size || modified != file.origin().modified()) {
                inspection = Inspection.refused(file, Problem.of(ProblemCode.FILE_CHANGED, file.name()));
            }
            return inspection.hashed(bytes.size(), bytes.hashes());
        }
    }

    /// Reads the file as far as it can be read; what is packed with it is then read for the hash alone.
    private Inspection recogniseAndRead(SourceFile file, FileBytes bytes, Function<Format, ReportSink> rows)
            throws IOException, InterruptedException {
        try {
            Inspection inspection = recogniseAndRead(file, bytes.stream(), rows);
            bytes.finish();
            return inspection.remarking(BlackenedRemarks.of(bytes.secrets()));
        } catch (ProblemException e) {
            bytes.abandon();
            return Inspection.refused(file, e.problem());
        } catch (InterruptedIOException | ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            ProblemException problem = ParserProblems.translate(e);
            bytes.abandon();
            return Inspection.refused(file, problem.problem());
        }
    }

    private Inspection recogniseAndRead(SourceFile file, InputStream stream, Function<Format, ReportSink> rows)
            throws IOException, InterruptedException {
        BufferedInputStream in = new BufferedInputStream(stream, Head.SIZE);
        in.mark(Head.SIZE);
        byte[] start = in.readNBytes(Head.SIZE);
        in.reset();
        Head head = file.entries().isEmpty() ? new Head(file.name(), start) : new Head(file.name(), file.entries());
        if (head.isBlank() && JSON_LINES.matcher(file.name()).find()) {
            return Inspection.empty(file);
        }
        if (head.isBlank()) {
            throw ProblemException.of(ProblemCode.FILE_EMPTY, file.name());
        }
        return switch (importers.recognise(head)) {
            case Recognition.Recognised recognised -> read(file, recognised, in, rows);
            case Recognition.NoFindings _ -> Inspection.empty(file);
            case Recognition.Ambiguous ambiguous -> {
                Optional<Recognition.Recognised> chosen = ambiguous.preferred(preferred);
                yield chosen.isPresent()
                        ? read(file, chosen.get(), in, rows)
                        : Inspection.ambiguous(file, ambiguous.formats());
            }
            case Recognition.Table(var columns) -> throw ProblemException.of(
                    ProblemCode.TABLE_UNMAPPED, String.join(", ", columns));
            case Recognition.Unknown(Message looks) -> throw ProblemException.of(ProblemCode.FORMAT_UNKNOWN, looks);
        };
    }

    private static Inspection read(
            SourceFile file, Recognition.Recognised recognised, InputStream first, Function<Format, ReportSink> rows)
            throws IOException, InterruptedException {
        Format format = recognised.importer().format();
        CountingSink sink = new CountingSink(new NamingSink(file.name(), rows.apply(format)));
        try (Reopened content = new Reopened(file, first)) {
            recognised.importer().read(content, sink);
        }
        return Inspection.recognised(
                file, format, recognised.reason(), sink.counts(), sink.scan().orElse(null));
    }
}
