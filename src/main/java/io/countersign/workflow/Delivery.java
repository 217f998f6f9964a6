package io.countersign.workflow;

import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.Verification;
import io.countersign.store.Session;
import io.countersign.store.Store;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/// A file on its way to where a person wants it. It is made beside its target, forced to the disk and then moved there
/// in one step, so that at no time a half-written file stands under the target's name.
final class Delivery implements AutoCloseable {
    private static final String TEMPORARY = ".countersign-";

    /// No delivery takes as long.
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    private final Path target;
    private final Path folder;
    private final Path draft;
    private final Path finished;
    private final Path record;

    /// @throws ProblemException if the target is there already, or its folder cannot be written
    Delivery(Path target) {
        this.target = target.toAbsolutePath();
        this.folder = this.target.getParent() == null ? this.target : this.target.getParent();
        requireNone(this.target);
        requireNone(RecordFile.beside(this.target));
        try {
            sweep(folder);
            this.draft = Files.createTempFile(folder, TEMPORARY, ".draft");
            this.finished = Files.createTempFile(folder, TEMPORARY, ".pdf");
            this.record = Files.createTempFile(folder, TEMPORARY, ".record.jsonl");
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Takes away what a program left here that was killed while it signed.
    private static void sweep(Path folder) throws IOException {
        Instant before = Instant.now().minus(FORGOTTEN);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, TEMPORARY + "*.{draft,pdf,jsonl}")) {
            for (Path file : left) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /// For the file before the last step.
    Path draft() {
        return draft;
    }

    /// For the file that is to be delivered.
    Path finished() {
        return finished;
    }

    /// Forces the finished file to the disk, and in one transaction remembers it and moves it to the target with the
    /// record beside it: none is there without the others.
    ///
    /// @param who signs, for the record
    /// @param dossier up to which the record is written
    /// @param remember writes down that the file was made
    void deliver(Store store, String who, Dossier dossier, Consumer<Session> remember) {
        force(finished);
        boolean moved = false;
        try {
            moved = store.write(who, session -> {
                remember.accept(session);
                if (RecordFile.write(session, dossier, record)) {
                    force(record);
                    move(record, RecordFile.beside(target));
                }
                move(finished, target);
                return true;
            });
        } finally {
            if (!moved) {
                takeBack();
            }
        }
    }

    private void force(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static void requireNone(Path file) {
        if (Files.exists(file)) {
            throw ProblemException.of(ProblemCode.SIGN_EXISTS, file.toString());
        }
    }

    private void move(Path made, Path to) {
        requireNone(to);
        try {
            Files.move(made, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Takes the files away again that were moved and then could not be remembered.
    private void takeBack() {
        try {
            if (Files.notExists(finished)) {
                Files.deleteIfExists(target);
            }
            if (Files.notExists(record)) {
                Files.deleteIfExists(RecordFile.beside(target));
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// What was found out about the finished file, under the name that it is delivered as.
    static Verification named(Verification found, Path target) {
        return new Verification(
                String.valueOf(target.getFileName()),
                found.sha256(),
                found.state(),
                found.headline(),
                found.summary(),
                found.checks(),
                found.signatures(),
                found.dossier(),
                found.verifiedAt());
    }

    ProblemException failed(IOException cause) {
        return failed(target, cause);
    }

    static ProblemException failed(Path target, IOException cause) {
        return new ProblemException(Problem.of(ProblemCode.SIGN_TARGET, target.toString()), cause);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(draft);
            Files.deleteIfExists(finished);
            Files.deleteIfExists(record);
        } catch (IOException e) {
            throw failed(e);
        }
    }
}
