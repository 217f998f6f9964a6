package io.countersign.workflow;

import io.countersign.model.audit.AuditEntry;
import io.countersign.model.message.Message;
import io.countersign.model.signoff.Check;
import io.countersign.model.signoff.Check.Outcome;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.SignatureField;
import io.countersign.model.signoff.Verification;
import io.countersign.store.Session;
import io.countersign.store.SignOffs;
import io.countersign.store.Store;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Compares a sign-off with the record that it was signed from, where that is this computer's own. Only so can it be
/// known that a signature was cut off, as the file before it was whole as well. Thread-safe.
public final class RecordedSignOffs implements KnownSignOffs {
    private final Store store;

    public RecordedSignOffs(Store store) {
        this.store = store;
    }

    @Override
    public Optional<Check> compare(Verification found) {
        Dossier dossier = found.dossier();
        return dossier == null ? Optional.empty() : store.read(session -> compare(session, found, dossier));
    }

    @Override
    public Optional<Path> newest() {
        return store.read(session -> session.releases().all().stream()
                .flatMap(release -> session.signOffs().of(release.id()).stream())
                .max(Comparator.comparing(SignOffs.SignOff::at))
                .map(made -> Path.of(made.file())));
    }

    private static Optional<Check> compare(Session session, Verification found, Dossier dossier) {
        if (!RecordFile.isOf(session.audit(), dossier)) {
            return refused(session.audit().after(0, 0), found); // by an approver who has a database of her own
        }
        List<AuditEntry> later = session.audit().after(dossier.chainLength(), dossier.release().id()).stream()
                .filter(entry -> entry.subject().equals(dossier.number()))
                .toList();
        Optional<AuditEntry> approved = named(later, "signoff.approved");
        if (approved.isPresent()) {
            return Optional.of(approved(approved.get(), found, later));
        }
        return refused(later, found).or(() -> named(later, "signoff.signed").map(signed -> signed(signed, found)));
    }

    private static Check approved(AuditEntry approved, Verification found, List<AuditEntry> all) {
        if (approved.after().equals(found.sha256())) {
            return check(Outcome.YES, "yes", approved.who(), approved.at());
        }
        boolean earlier = named(all, "signoff.signed")
                .filter(signed -> signed.after().endsWith(found.sha256()))
                .isPresent();
        return earlier
                ? check(Outcome.NO, "earlier", approved.who(), approved.at())
                : check(Outcome.NO, "other");
    }

    /// The second person's no is in no file.
    private static Optional<Check> refused(List<AuditEntry> entries, Verification found) {
        return named(entries, "signoff.refused", entry -> entry.before().equals(found.sha256()))
                .map(refused -> check(Outcome.ATTENTION, "refused", refused.who(), refused.at()));
    }

    private static Check signed(AuditEntry signed, Verification found) {
        if (signed.after().endsWith(found.sha256())) {
            return check(Outcome.YES, "yes", signed.who(), signed.at());
        }
        boolean second = found.signatures().stream()
                .anyMatch(one -> one.signed() && one.field().equals(SignatureField.APPROVER.id()));
        return second ? check(Outcome.ATTENTION, "elsewhere") : check(Outcome.NO, "other");
    }

    private static Optional<AuditEntry> named(List<AuditEntry> entries, String action) {
        return named(entries, action, _ -> true);
    }

    private static Optional<AuditEntry> named(
            List<AuditEntry> entries, String action, Predicate<AuditEntry> fits) {
        return entries.stream()
                .filter(entry -> entry.action().equals(action) && fits.test(entry))
                .findFirst();
    }

    private static Check check(Outcome outcome, String answer, Object... args) {
        return new Check(Message.of("verify.here"), outcome, Message.of("verify.here." + answer, args));
    }
}
