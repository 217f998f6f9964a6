package io.countersign.verify;

import io.countersign.dossier.SignOffComposer;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Verification;
import io.countersign.signing.FrameDrawing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// Examines files in this very process. A hostile file can exhaust it, so the program lets a process of its own do it;
/// see [IsolatedVerifier]. Thread-safe.
public final class LocalVerifier implements SignOffVerifier {
    private static final long STACK = 4L * 1024 * 1024;

    private final SignOffComposer composer;
    private final FrameDrawing frames;
    private final KnownKeys knownKeys;
    private final Clock clock;

    /// @param composer makes the pages again that are compared with those of the file
    /// @param frames draws the frames of the signatures again
    /// @param knownKeys the certificates that are trusted here
    public LocalVerifier(SignOffComposer composer, FrameDrawing frames, KnownKeys knownKeys, Clock clock) {
        this.composer = composer;
        this.frames = frames;
        this.knownKeys = knownKeys;
        this.clock = clock;
    }

    @Override
    public Verification verify(Path file, @Nullable Path inputs) {
        byte[] bytes = read(file);
        String name = String.valueOf(file.getFileName());
        FutureTask<Verification> examination = new FutureTask<>(
                () -> new Examination(composer, frames, knownKeys, clock.instant(), inputs).examine(name, bytes));
        Thread thread = new Thread(null, examination, "verifier", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return examination.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.of(ProblemCode.PDF_NOT_A_SIGNOFF, name), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProblemException known) {
                throw known;
            }
            throw new ProblemException(Problem.of(ProblemCode.PDF_NOT_A_SIGNOFF, name), e.getCause());
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
