package io.countersign.ui.approval;

import io.countersign.model.problem.Problem;
import java.nio.file.Path;

/// Where the approval of one file stands.
sealed interface ApprovalState {
    /// The file is looked at.
    record Reading() implements ApprovalState {}

    /// It is not for anybody to approve.
    record Closed(Problem problem) implements ApprovalState {}

    /// It waits for the person.
    record Open() implements ApprovalState {}

    /// It is signed, or the refusal recorded.
    ///
    /// @param stopping whether she thought better of it
    record Working(boolean stopping) implements ApprovalState {}

    /// She thought better of it in time.
    record Stopped() implements ApprovalState {}

    /// It did not work, and she can try again.
    record Failed(Problem problem) implements ApprovalState {}

    /// It is done.
    ///
    /// @param file that tells of it when it is verified
    record Done(Path file) implements ApprovalState {}
}
