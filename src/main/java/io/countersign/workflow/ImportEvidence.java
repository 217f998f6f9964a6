package io.countersign.workflow;

import io.countersign.importer.DiscardingSink;
import io.countersign.importer.Importers;
import io.countersign.model.evidence.Attachment;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.store.Files;
import io.countersign.store.Store;
import io.countersign.workflow.RowQueue.Delivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Takes files into the open round of a release: each file whole, in one transaction, or not at all. Thread-safe.
///
/// A file is read on a thread of its own, which hashes and copies its bytes and sends its rows on in batches; the
/// calling thread stores them. Progress is told by the thread that reads.
public final class ImportEvidence {
    private final Store store;
    private final Importers importers;
    private final Clock clock;
    private final Supplier<String> who;

    /// @param who the person, asked for each file
    public ImportEvidence(Store store, Importers importers, Clock clock, Supplier<String> who) {
        this.store = store;
        this.importers = importers;
        this.clock = clock;
        this.who = who;
    }

    /// Says what each file is and what taking it in would do, and stores nothing.
    ///
    /// @param said what the person says of the files
    /// @throws ProblemException if there is no such release
    public void preview(
            long releaseId, List<Path> paths, Instructions said, Progress progress, Consumer<Inspection> results)
            throws InterruptedException {
        Release release = release(releaseId);
        ReportReader reader = new ReportReader(importers, said.formats());
        SourceFiles.each(
                paths, importers, progress, file -> results.accept(preview(release, reader, file, progress)));
    }

    private Inspection preview(Release release, ReportReader reader, SourceFile file, Progress progress)
            throws InterruptedException {
        ComparingSink sink = new ComparingSink();
        Inspection read = reader.read(file, null, _ -> release.round() > 1 ? sink : new DiscardingSink(), progress);
        return there(release, read.sha256())
                .map(evidence -> Inspection.alreadyHere(file, evidence))
                .orElseGet(() -> compared(release, read, sink));
    }

    /// With what the rounds before know. Nothing is known before the second.
    private Inspection compared(Release release, Inspection read, ComparingSink sink) {
        Format format = read.format();
        ScanInfo scan = read.scan();
        if (read.outcome() != Inspection.Outcome.RECOGNISED || format == null || scan == null) {
            return read;
        }
        String source = format.id() + "|" + scan.tool() + "|";
        return sink.identities()
                .map(identities -> read.compared(store.read(session -> session.findings()
                        .compare(release.id(), release.round(), identities, source, scan.complete()))))
                .orElse(read);
    }

    /// Takes files in of which the person says nothing: those that need a note are refused.
    public void take(long releaseId, List<Path> paths, Progress progress, Consumer<Inspection> results)
            throws InterruptedException {
        take(releaseId, paths, Instructions.NONE, progress, results);
    }

    /// Takes files in. A file that is refused changes nothing and does not keep the others out.
    ///
    /// @param said what the person says of the files
    /// @param results takes the result of each file as soon as it is stored
    /// @throws ProblemException if there is no such release, it has no such image, or nothing can be stored
    /// @throws InterruptedException if cancelled; the files that were reported stay, the others leave no trace
    public void take(
            long releaseId, List<Path> paths, Instructions said, Progress progress, Consumer<Inspection> results)
            throws InterruptedException {
        Release release = release(releaseId);
        requireImage(release, said.about().image());
        ReportReader reader = new ReportReader(importers, said.formats());
        SourceFiles.each(
                paths, importers, progress, file -> results.accept(take(release, reader, file, said.about(), progress)));
    }

    private static void requireImage(Release release, String identifier) {
        List<String> there = release.images().stream().map(Image::identifier).toList();
        if (!identifier.isEmpty() && !there.contains(identifier)) {
            throw ProblemException.of(ProblemCode.IMAGE_UNKNOWN, identifier, String.join(", ", there), there.size());
        }
    }

    private Inspection take(
            Release release, ReportReader reader, SourceFile file, Attachment about, Progress progress)
            throws InterruptedException {
        Optional<Evidence> there = there(release, file, progress);
        if (there.isPresent()) {
            return Inspection.alreadyHere(file, there.get());
        }
        try (Files.Incoming incoming = store.files().receive();
                FileReading reading = new FileReading(reader, file, incoming.stream(), progress)) {
            return take(release, file, about, incoming, reading);
        } catch (IOException | UncheckedIOException e) {
            throw notKept(e);
        }
    }

    private Inspection take(
            Release release, SourceFile file, Attachment about, Files.Incoming incoming, FileReading reading)
            throws InterruptedException {
        Delivery first = reading.next();
        if (first instanceof Delivery.Ended(Inspection inspection)) {
            return inspection;
        }
        String person = who.get();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            return store.write(
                    person,
                    session -> {
                        OpenRounds.requireOpen(session, release);
                        return new Intake(session, release, file, incoming, person, now, about).store(first, reading);
                    });
        } catch (Intake.NotTaken e) {
            return e.inspection();
        } catch (Intake.Cancelled e) {
            throw (InterruptedException) new InterruptedException().initCause(e);
        }
    }

    /// The evidence with the same bytes. Only where one has the same size, the file is read for it; else the hash that
    /// is made on the way in is enough.
    private Optional<Evidence> there(Release release, SourceFile file, Progress progress) {
        List<Evidence> round = store.read(session -> session.evidence().of(release.id(), release.round()));
        try {
            long size = file.problem() == null ? file.origin().size() : -1;
            return round.stream().anyMatch(one -> one.size() == size)
                    ? there(release, WatchedStream.sha256(file, size, progress))
                    : Optional.empty();
        } catch (IOException _) {
            // What is wrong with the file is told by the one who reads it.
            return Optional.empty();
        }
    }

    private Optional<Evidence> there(Release release, String sha256) {
        return store.read(session -> session.evidence().find(release.id(), release.round(), sha256));
    }

    private Release release(long id) {
        return store.read(session -> session.releases().find(id))
                .orElseThrow(() -> ProblemException.of(ProblemCode.RELEASE_UNKNOWN, String.valueOf(id)));
    }

    /// An interrupt closes the channel that is written to, and so comes as a failure of it.
    private static ProblemException notKept(Exception failure) throws InterruptedException {
        if (failure instanceof ClosedByInterruptException || failure.getCause() instanceof ClosedByInterruptException) {
            Thread.interrupted();
            throw (InterruptedException) new InterruptedException().initCause(failure);
        }
        return new ProblemException(Problem.of(ProblemCode.EVIDENCE_NOT_KEPT), failure);
    }
}
