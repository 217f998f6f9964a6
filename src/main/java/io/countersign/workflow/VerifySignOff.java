package io.countersign.workflow;

import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Check;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.Verification;
import io.countersign.verify.SignOffVerifier;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Checks a file that claims to be a sign-off. Thread-safe.
public final class VerifySignOff implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VerifySignOff.class);

    private final SignOffVerifier verifier;
    private final KnownSignOffs known;

    /// @param known what this computer knows of sign-offs itself
    public VerifySignOff(SignOffVerifier verifier, KnownSignOffs known) {
        this.verifier = verifier;
        this.known = known;
    }

    /// Every file gets an answer; only one that cannot be read is a problem.
    ///
    /// @throws io.countersign.model.problem.ProblemException if the file cannot be read, is too large, or takes too long
    public Verification verify(Path pdf) {
        Verification examined = verifier.verify(pdf);
        Dossier dossier = examined.dossier();
        Verification found = dossier == null ? examined : examined.with(RecordCheck.of(pdf, dossier));
        return known.compare(found).map(check -> with(found, check)).orElse(found);
    }

    /// Gets ready for a file that is about to come. Returns at once. The newest sign-off is examined meanwhile, for nothing
    /// but that the next file finds everything loaded.
    public void prepare() {
        Thread.startVirtualThread(() -> {
            if (verifier.prepare()) {
                known.newest().filter(Files::isReadable).ifPresent(this::warm);
            }
        });
    }

    private void warm(Path file) {
        try {
            verifier.verify(file);
        } catch (ProblemException e) {
            LOG.debug("the newest sign-off cannot be examined", e);
        }
    }

    @Override
    public void close() {
        verifier.close();
    }

    private static Verification with(Verification found, Check check) {
        boolean unbroken = found.isIntact() || found.state() == Verification.State.AS_SIGNED;
        return check.outcome() == Check.Outcome.NO && unbroken ? found.disproved(check) : found.with(check);
    }
}
