package io.countersign.verify;

import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets a process of its own examine files, with little memory and a limit on time: a file that is built to exhaust them
/// costs that process, and a sentence. The process is started when it is needed first, and kept for the next file, as
/// starting it takes longer than most files; a file that it did not survive is not tried again. Thread-safe.
public final class IsolatedVerifier implements SignOffVerifier {
    private static final Logger LOG = LoggerFactory.getLogger(IsolatedVerifier.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<String> command;
    private final Supplier<KnownKeys> knownKeys;
    private final Clock clock;
    private final Duration patience;
    private @Nullable VerifierProcess process;

    /// @param command starts a process that serves as [VerifierService] says
    /// @param knownKeys the certificates that are trusted here, asked at each file
    public IsolatedVerifier(List<String> command, Supplier<KnownKeys> knownKeys, Clock clock) {
        this(command, knownKeys, clock, PATIENCE);
    }

    /// @param patience how long a file may take
    public IsolatedVerifier(
            List<String> command, Supplier<KnownKeys> knownKeys, Clock clock, Duration patience) {
        this.command = List.copyOf(command);
        this.knownKeys = knownKeys;
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public synchronized boolean prepare() {
        try {
            VerifierProcess before = process;
            return running() != before;
        } catch (IOException e) {
            LOG.warn("the verifier cannot be started ahead of time", e);
            return false;
        }
    }

    @Override
    public synchronized Verification verify(Path file, @Nullable Path inputs) {
        String name = String.valueOf(file.getFileName());
        VerifierRequest request = VerifierRequest.of(file, inputs, knownKeys.get(), clock.instant());
        VerifierProcess serving = start();
        FutureTask<VerifierAnswer> asking = new FutureTask<>(() -> serving.ask(request));
        Thread.ofVirtual().name("verifying").start(asking);
        try {
            return asking.get(patience.toMillis(), TimeUnit.MILLISECONDS).orThrow();
        } catch (InterruptedException e) {
            end();
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.of(ProblemCode.VERIFY_TIMEOUT, name, patience.toSeconds()), e);
        } catch (TimeoutException e) {
            end();
            throw new ProblemException(Problem.of(ProblemCode.VERIFY_TIMEOUT, name, patience.toSeconds()), e);
        } catch (ExecutionException e) {
            end();
            LOG.debug("the verifier did not survive {}", name, e);
            throw new ProblemException(Problem.of(ProblemCode.PDF_NOT_A_SIGNOFF, name), e.getCause());
        }
    }

    private VerifierProcess start() {
        try {
            return running();
        } catch (IOException e) {
            throw new ProblemException(Problem.of(ProblemCode.VERIFIER_MISSING), e);
        }
    }

    private VerifierProcess running() throws IOException {
        VerifierProcess now = process;
        if (now == null || !now.isAlive()) {
            now = VerifierProcess.start(command);
            process = now;
        }
        return now;
    }

    /// Ends a process that did not answer; the next file gets a new one.
    private void end() {
        VerifierProcess now = process;
        process = null;
        if (now != null) {
            now.end();
        }
    }

    /// Lets the process go; a file that comes later gets a new one.
    @Override
    public synchronized void close() {
        VerifierProcess now = process;
        process = null;
        if (now != null) {
            now.release();
        }
    }
}
