package io.countersign.ui.findings;

import io.countersign.model.message.Message;
import io.countersign.model.review.Confirmation;
import io.countersign.store.FindingQuery;
import io.countersign.workflow.DecideFindings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Confirms decisions for what their findings are now. On the FX thread only.
final class Confirming {
    private final FindingsViewModel findings;
    private final DecideFindings workflow;
    private final Acts acts;

    Confirming(FindingsViewModel findings, DecideFindings workflow, Acts acts) {
        this.findings = findings;
        this.workflow = workflow;
        this.acts = acts;
    }

    /// Confirms those of the selected decisions that ask.
    void selected() {
        findings.query().ifPresent(query -> {
            long releaseId = query.releaseId();
            Optional<FindingQuery> chosen = findings.selection().of(query);
            List<Long> ids = findings.selection().ids();
            acts.take(
                    releaseId,
                    Message.of("findings.task.confirm"),
                    _ -> chosen.isPresent() ? workflow.confirm(chosen.get()) : workflow.confirm(releaseId, ids),
                    "findings.confirmed",
                    findings.selection()::clear);
        });
    }

    /// Confirms every decision of the round that was carried over and of which nothing differs, whatever the filter shows.
    void carried() {
        findings.release().ifPresent(release -> {
            FindingQuery carried = FindingQuery.all(release.id(), release.round())
                    .withConfirmations(Set.of(Confirmation.CARRIED));
            acts.take(
                    release.id(),
                    Message.of("findings.task.confirm"),
                    _ -> workflow.confirm(carried),
                    "findings.confirmed",
                    () -> {});
        });
    }
}
