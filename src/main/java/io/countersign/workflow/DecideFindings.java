package io.countersign.workflow;

import io.countersign.model.review.Decision;
import io.countersign.store.FindingQuery;
import io.countersign.store.Findings;
import java.util.List;

/// Records a person's word on any number of findings at once.
public final class DecideFindings {
    /// Decides every finding of the query.
    ///
    /// @throws io.countersign.model.problem.ProblemException if a reason is missing, the last day is past, or nothing is
    ///     selected
    public Findings.Act decide(FindingQuery query, Decision decision) {
        throw new UnsupportedOperationException();
    }

    /// Decides the findings with these numbers.
    public Findings.Act decide(long releaseId, List<Long> ids, Decision decision) {
        throw new UnsupportedOperationException();
    }

    /// Takes an act back.
    ///
    /// @return how many findings have their earlier decision again
    public int undo(long releaseId, long act) {
        throw new UnsupportedOperationException();
    }
}
