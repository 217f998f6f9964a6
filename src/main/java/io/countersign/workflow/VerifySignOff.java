package io.countersign.workflow;

import io.countersign.model.signoff.Verification;
import io.countersign.verify.SignOffVerifier;
import java.nio.file.Path;

/// Checks a file that claims to be a sign-off. Thread-safe.
public final class VerifySignOff {
    private final SignOffVerifier verifier;

    public VerifySignOff(SignOffVerifier verifier) {
        this.verifier = verifier;
    }

    /// Every file gets an answer; only one that cannot be read is a problem.
    ///
    /// @throws io.countersign.model.problem.ProblemException if the file cannot be read, is too large, or takes too long
    public Verification verify(Path pdf) {
        return verifier.verify(pdf);
    }
}
