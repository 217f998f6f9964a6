package io.countersign.workflow;

import io.countersign.model.signoff.Verification;
import java.nio.file.Path;

/// Checks a file that claims to be a sign-off.
public final class VerifySignOff {
    /// Every file gets an answer; only one that cannot be read is a problem.
    ///
    /// @throws io.countersign.model.problem.ProblemException if the file cannot be read, is too large, or takes too long
    public Verification verify(Path pdf) {
        throw new UnsupportedOperationException();
    }
}
