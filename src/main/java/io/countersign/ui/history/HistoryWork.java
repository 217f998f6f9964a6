package io.countersign.ui.history;

import io.countersign.model.audit.AuditEntry;
import io.countersign.workflow.CheckHistory;
import io.countersign.workflow.Progress;
import io.countersign.workflow.Workflows;
import java.util.List;

/// What the page asks of the rest of the program. Every method may take a while; none is called on the FX thread.
interface HistoryWork {
    /// @param releaseId only this release's, or 0 for all
    List<AuditEntry> before(long number, long releaseId, int limit);

    /// @throws InterruptedException if it was cancelled
    CheckHistory.Result check(Progress progress) throws InterruptedException;

    static HistoryWork of(Workflows workflows) {
        return new HistoryWork() {
            @Override
            public List<AuditEntry> before(long number, long releaseId, int limit) {
                return workflows.store().read(session -> session.audit().before(number, releaseId, limit));
            }

            @Override
            public CheckHistory.Result check(Progress progress) throws InterruptedException {
                return workflows.checkHistory().check(progress);
            }
        };
    }
}
