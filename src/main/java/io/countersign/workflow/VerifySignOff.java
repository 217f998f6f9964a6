package io.countersign.workflow;

import io.countersign.model.signoff.Check;
import io.countersign.model.signoff.Verification;
import io.countersign.verify.SignOffVerifier;
import java.nio.file.Path;

/// Checks a file that claims to be a sign-off. Thread-safe.
public final class VerifySignOff implements AutoCloseable {
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
        Verification found = verifier.verify(pdf);
        return known.compare(found).map(check -> with(found, check)).orElse(found);
    }

    /// Gets ready for a file that is about to come. Returns at once.
    public void prepare() {
        verifier.prepare();
    }

    @Override
    public void close() {
        verifier.close();
    }

    private static Verification with(Verification found, Check check) {
        return check.outcome() == Check.Outcome.NO && found.isIntact() ? found.disproved(check) : found.with(check);
    }
}
