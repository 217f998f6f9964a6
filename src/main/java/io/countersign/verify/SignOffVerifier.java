package io.countersign.verify;

import io.countersign.dossier.SignOffComposer;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Says of a file whether it is a sign-off, by whom it is signed, and whether anything of it was changed.
///
/// A file from outside may be built to exhaust stack, memory or time, so it is examined on a thread of its own with a
/// limit. Thread-safe.
public final class SignOffVerifier {
    /// The largest file that is looked at, in bytes.
    public static final long MAXIMUM_SIZE = 200L * 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long STACK = 4L * 1024 * 1024;

    private final SignOffComposer composer;
    private final KnownKeys knownKeys;
    private final Clock clock;
    private final Duration patience;

    /// @param composer makes the pages again that are compared with those of the file
    /// @param knownKeys the certificates that are trusted here
    public SignOffVerifier(SignOffComposer composer, KnownKeys knownKeys, Clock clock) {
        this(composer, knownKeys, clock, PATIENCE);
    }

    SignOffVerifier(SignOffComposer composer, KnownKeys knownKeys, Clock clock, Duration patience) {
        this.composer = composer;
        this.knownKeys = knownKeys;
        this.clock = clock;
        this.patience = patience;
    }

    /// Examines a file. Every file that can be read gets an answer.
    ///
    /// @throws ProblemException if it cannot be read, is too large, takes too long, or exhausts the machine; or if the waiting thread
    ///     is interrupted, which stays so
    public Verification verify(Path file) {
        byte[] bytes = read(file);
        String name = String.valueOf(file.getFileName());
        FutureTask<Verification> examination =
                new FutureTask<>(() -> new Examination(composer, knownKeys, clock.instant()).examine(name, bytes));
        Thread thread = new Thread(null, examination, "verifier", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return examination.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.of(ProblemCode.VERIFY_TIMEOUT, name, patience.toSeconds()), e);
        } catch (TimeoutException e) {
            throw new ProblemException(Problem.of(ProblemCode.VERIFY_TIMEOUT, name, patience.toSeconds()), e);
        } catch (ExecutionException e) {
            throw new ProblemException(Problem.of(ProblemCode.PDF_NOT_A_SIGNOFF, name), e.getCause());
        } finally {
            examination.cancel(true);
        }
    }

    private static byte[] read(Path file) {
        try {
            long size = Files.size(file);
            if (size > MAXIMUM_SIZE) {
                throw ProblemException.of(ProblemCode.PDF_TOO_LARGE, file.toString(), size, MAXIMUM_SIZE);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ProblemException(Problem.of(ProblemCode.PDF_UNREADABLE, file.toString()), e);
        }
    }
}
