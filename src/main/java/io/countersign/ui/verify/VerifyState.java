package io.countersign.ui.verify;

import io.countersign.model.problem.Problem;
import io.countersign.model.signoff.Verification;

/// Where the checking of a file stands.
sealed interface VerifyState {
    /// Nothing was handed in yet.
    record Empty() implements VerifyState {}

    /// @param file its name
    record Checking(String file) implements VerifyState {}

    record Checked(Verification verification) implements VerifyState {}

    /// The file could not be read at all.
    record Unreadable(String file, Problem problem) implements VerifyState {}
}
