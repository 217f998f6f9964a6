package io.countersign.workflow;

import io.countersign.model.audit.AuditEvent;
import io.countersign.model.evidence.Attachment;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.release.Release;
import io.countersign.store.EvidenceStore;
import io.countersign.store.Files;
import io.countersign.store.Session;
import io.countersign.workflow.RowQueue.Delivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Stores one file within one transaction, as its rows come in. Whatever keeps the file out is thrown, and so undoes the
/// transaction.
final class Intake {
    private final Session session;
    private final Release release;
    private final SourceFile file;
    private final Files.Incoming incoming;
    private final String who;
    private final Instant at;
    private final Attachment about;
    private @Nullable Evidence opened;
    private String words = "";

    /// @param who takes the file in
    /// @param at when, in milliseconds
    /// @param about what the person says of a file that is kept as it is
    Intake(
            Session session,
            Release release,
            SourceFile file,
            Files.Incoming incoming,
            String who,
            Instant at,
            Attachment about) {
        this.session = session;
        this.release = release;
        this.file = file;
        this.incoming = incoming;
        this.who = who;
        this.at = at;
        this.about = about;
    }

    /// Stores what is read to its end.
    ///
    /// @param first what came first
    /// @throws NotTaken if the file is refused or here already
    /// @throws Cancelled if this thread was interrupted
    Inspection store(Delivery first, FileReading reading) {
        Delivery delivery = first;
        while (delivery instanceof Delivery.Rows || delivery instanceof Delivery.Words) {
            switch (delivery) {
                case Delivery.Rows rows -> add(rows);
                case Delivery.Words(_, String text) -> words = text;
                case Delivery.Ended _, Delivery.Failed _ -> throw new IllegalStateException("nothing follows these");
            }
            delivery = next(reading);
        }
        return switch (delivery) {
            case Delivery.Ended(Inspection inspection) -> finish(inspection);
            case Delivery.Failed(Throwable cause) -> throw failure(cause);
            case Delivery.Rows _, Delivery.Words _ -> throw new IllegalStateException("these are taken above");
        };
    }

    /// What a failure of the reading thread is on this one.
    static RuntimeException failure(Throwable cause) {
        return switch (cause) {
            case RuntimeException e -> e;
            case Error e -> throw e;
            default -> new IllegalStateException(cause);
        };
    }

    private static Delivery next(FileReading reading) {
        try {
            return reading.next();
        } catch (InterruptedException e) {
            throw new Cancelled(e);
        }
    }

    private void add(Delivery.Rows rows) {
        EvidenceStore evidence = session.evidence();
        Evidence file = opened(rows.format());
        evidence.addFindings(file, rows.findings());
        evidence.addFacts(file.id(), rows.facts());
        evidence.addFeedback(file.id(), rows.feedback());
        evidence.addSetAside(file.id(), rows.setAside());
        evidence.addPages(file.id(), rows.pages());
    }

    private Evidence opened(Format format) {
        Evidence known = opened;
        if (known != null) {
            return known;
        }
        long id = session.evidence().open(evidence(0, format, 0, "", "", Counts.NONE, null));
        Evidence stored = evidence(id, format, 0, "", "", Counts.NONE, null);
        opened = stored;
        return stored;
    }

    private Evidence evidence(
            long id, Format format, long size, String sha256, String kept, Counts counts, @Nullable ScanInfo scan) {
        return new Evidence(
                id, release.id(), release.round(), file.name(), size, sha256, kept, format, at, who, counts, scan);
    }

    private Inspection finish(Inspection inspection) {
        if (inspection.outcome() != Inspection.Outcome.RECOGNISED) {
            throw new NotTaken(inspection);
        }
        Optional<Evidence> same = session.evidence().find(release.id(), release.round(), inspection.sha256());
        if (same.isPresent()) {
            throw new NotTaken(Inspection.alreadyHere(file, same.get()));
        }
        Format format = Objects.requireNonNull(inspection.format(), "a recognised file has a format");
        if (format.kind() == EvidenceKind.ATTACHMENT && about.note().isBlank()) {
            throw new NotTaken(inspection.refused(Problem.of(ProblemCode.NOTE_MISSING, file.name())));
        }
        Evidence read = evidence(opened(format).id(), format, inspection);
        ScannedImage image = ScannedImage.of(session, release, read, about.image());
        Inspection result = image.outdated() == null ? inspection : inspection.outdated(image.outdated());
        Evidence complete = evidence(read.id(), format, result);
        session.evidence().finish(complete, image.image());
        if (format.kind() == EvidenceKind.ATTACHMENT) {
            session.evidence().attach(complete.id(), new Attachment(about.note().strip(), about.image(), words));
        }
        session.audit()
                .append(new AuditEvent(
                        "evidence.imported",
                        release.id(),
                        complete.sha256(),
                        "",
                        recorded(complete)));
        keep(complete.keptSha256());
        return result;
    }

    private Evidence evidence(long id, Format format, Inspection inspection) {
        return evidence(
                id,
                format,
                inspection.size(),
                inspection.sha256(),
                inspection.keptSha256(),
                inspection.counts(),
                inspection.scan());
    }

    private static String recorded(Evidence file) {
        String text = "%s, %s, %d".formatted(file.name(), file.format().id(), file.counts().total());
        return file.blackened() ? text + ", " + file.keptSha256() : text;
    }

    private void keep(String sha256) {
        if (Thread.currentThread().isInterrupted()) {
            throw new Cancelled(new InterruptedException());
        }
        try {
            incoming.keep(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file is not taken, for the reason in its inspection.
    static final class NotTaken extends RuntimeException {
        private final transient Inspection inspection;

        NotTaken(Inspection inspection) {
            this.inspection = inspection;
        }

        Inspection inspection() {
            return inspection;
        }
    }

    /// Carries an interrupt out of a transaction.
    static final class Cancelled extends RuntimeException {
        private Cancelled(InterruptedException cause) {
            super(cause);
        }
    }
}
