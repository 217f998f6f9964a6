package io.countersign.ui.history;

import io.countersign.model.audit.AuditEntry;
import io.countersign.workflow.CheckChain;
import io.countersign.workflow.Workflows;
import java.util.List;

/// What the page asks of the rest of the program. Every method may take a while; none is called on the FX thread.
interface HistoryWork {
    /// @param releaseId only this release's, or 0 for all
    List<AuditEntry> before(long number, long releaseId, int limit);

    CheckChain.Result check();

    static HistoryWork of(Workflows workflows) {
        return new HistoryWork() {
            @Override
            public List<AuditEntry> before(long number, long releaseId, int limit) {
                return workflows.store().read(session -> session.audit().before(number, releaseId, limit));
            }

            @Override
            public CheckChain.Result check() {
                return workflows.checkChain().check();
            }
        };
    }
}
