package io.countersign.ui.signoff;

import io.countersign.model.problem.Problem;
import io.countersign.model.signoff.Verdict;
import io.countersign.workflow.SignRelease;

/// Where the signing stands.
sealed interface SignState {
    record Preparing() implements SignState {}

    record Signing() implements SignState {}

    record Signed(Verdict verdict, SignRelease.Signed result) implements SignState {}

    record Failed(Problem problem) implements SignState {}
}
