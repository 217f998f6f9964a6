package io.countersign.ui.signoff;

import io.countersign.model.problem.Problem;

/// What there is to see of the pages.
sealed interface PreviewState {
    record None() implements PreviewState {}

    record Composing() implements PreviewState {}

    /// @param pdf the unsigned pages; not changed by anyone
    @SuppressWarnings("ArrayRecordComponent") // compared by no one; copying a document of some megabytes buys nothing
    record Composed(byte[] pdf) implements PreviewState {}

    record Failed(Problem problem) implements PreviewState {}
}
