package io.countersign.workflow;

import io.countersign.logic.signoff.TwoPersons;
import io.countersign.model.audit.AuditEntry;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.Refusal;
import io.countersign.model.signoff.Verification;
import io.countersign.store.Session;
import io.countersign.store.Store;
import io.countersign.verify.SignOffVerifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Tells the second person what the first one signed, what has changed since, and what she did herself. Thread-safe.
public final class ReviewApproval {
    /// What a person does to a round; who did one of these has looked at it as one of those who made it.
    private static final Set<String> WORK = Set.of(
            "evidence.imported", "finding.decided", "finding.confirmed", "item.answered", "feedback.answered");

    private final Store store;
    private final SignOffVerifier verifier;

    public ReviewApproval(Store store, SignOffVerifier verifier) {
        this.store = store;
        this.verifier = verifier;
    }

    /// @throws ProblemException if the file does not wait for an approval
    public Approval review(Path halfSigned) {
        Verification waiting = ApproveSignOff.waiting(verifier, halfSigned);
        return store.read(session -> review(session, waiting));
    }

    private static Approval review(Session session, Verification waiting) {
        Dossier dossier = Objects.requireNonNull(waiting.dossier());
        boolean known = RecordFile.isOf(session.audit(), dossier);
        long release = dossier.release().id();
        List<AuditEntry> since = known
                ? session.audit().after(dossier.chainLength(), release).stream()
                        .filter(entry -> !entry.subject().equals(dossier.number()))
                        .toList()
                : List.of();
        List<AuditEntry> own = known ? own(session.audit().after(0, release), dossier) : List.of();
        return new Approval(
                waiting,
                dossier,
                known,
                since,
                own,
                session.refusals().find(dossier.number()),
                TwoPersonRule.isApproverKnown(session, dossier));
    }

    /// What the approver did in the round that was signed.
    private static List<AuditEntry> own(List<AuditEntry> record, Dossier dossier) {
        String round = String.valueOf(dossier.release().round());
        long opened = record.stream()
                .filter(entry -> entry.action().equals("round.opened") && entry.subject().equals(round))
                .mapToLong(AuditEntry::number)
                .findFirst()
                .orElse(0);
        return record.stream()
                .filter(entry -> entry.number() > opened && entry.number() <= dossier.chainLength())
                .filter(entry -> entry.releaseId() == dossier.release().id() && WORK.contains(entry.action()))
                .filter(entry -> TwoPersons.sameName(entry.who(), dossier.approver().name()))
                .toList();
    }

    /// What stands before the second signature.
    ///
    /// @param waiting what was found out about the file
    /// @param dossier what the first person signed
    /// @param sameRecord whether this database is the one it was signed from; where it is not, nothing is known of changes
    /// @param since entries of the record after the signed state, the oldest first
    /// @param own what the approver did in the round herself: allowed, but she should know that it is seen
    /// @param refusal where it has been refused already
    /// @param approverKnown whether the sign-off or this database says which certificate the approver signs with
    public record Approval(
            Verification waiting,
            Dossier dossier,
            boolean sameRecord,
            List<AuditEntry> since,
            List<AuditEntry> own,
            Optional<Refusal> refusal,
            boolean approverKnown) {
        public Approval {
            since = List.copyOf(since);
            own = List.copyOf(own);
        }
    }
}
