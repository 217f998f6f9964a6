package io.countersign.workflow;

/// Judges the checklist from the evidence of the open round.
public final class AssessRelease {
    /// @throws io.countersign.model.problem.ProblemException if there is no such release
    public ReleaseAssessment assess(long releaseId) {
        throw new UnsupportedOperationException();
    }
}
