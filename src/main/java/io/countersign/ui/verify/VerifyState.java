package io.countersign.ui.verify;

import io.countersign.model.problem.Problem;
import io.countersign.model.signoff.Verification;
import java.nio.file.Path;

/// Where the checking of a file stands.
sealed interface VerifyState {
    /// Nothing was handed in yet.
    record Empty() implements VerifyState {}

    /// @param file its name
    record Checking(String file) implements VerifyState {}

    /// @param pdf the file that was checked
    record Checked(Path pdf, Verification verification) implements VerifyState {
        /// Whether the file is a sign-off, in whatever state: its pages have a verdict to be printed with.
        boolean isSignOff() {
            return verification.state() != Verification.State.NOT_A_SIGN_OFF || verification.dossier() != null;
        }
    }

    /// The file could not be read at all.
    record Unreadable(String file, Problem problem) implements VerifyState {}
}
