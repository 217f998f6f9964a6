package io.countersign.workflow;

import io.countersign.model.audit.AuditEvent;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.Profile;
import io.countersign.model.signoff.Refusal;
import io.countersign.model.signoff.Verification;
import io.countersign.signing.KeyFile;
import io.countersign.signing.KeySource;
import io.countersign.signing.SigningKey;
import io.countersign.store.Session;
import io.countersign.store.Store;
import io.countersign.verify.SignOffVerifier;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Records the second person's no to what the first one has signed. The approver shows who she is by her key; the file
/// stays as it is, and can be approved no more. Thread-safe.
public final class RefuseSignOff {
    private final Store store;
    private final SignOffVerifier verifier;
    private final KeepTrust trust;
    private final Clock clock;

    public RefuseSignOff(Store store, SignOffVerifier verifier, KeepTrust trust, Clock clock) {
        this.store = store;
        this.verifier = verifier;
        this.trust = trust;
        this.clock = clock;
    }

    /// @param source of a key of another person than the reviewer
    /// @param password of the key; wiped before this returns
    /// @throws ProblemException if the file does not wait for an approval, the approver is the reviewer, the key is of no
    ///     use, or no reason is given
    public Refusal refuse(Request request, KeySource source, char[] password) {
        SigningKey key = KeyFile.open(source, password, clock.instant());
        trust.requireUnrevoked(key.chain());
        boolean unsaid = request.points().stream().anyMatch(point -> point.reason().isBlank());
        if (unsaid || (request.reason().isBlank() && request.points().isEmpty())) {
            throw ProblemException.of(ProblemCode.REFUSAL_REASON_MISSING);
        }
        Verification waiting = ApproveSignOff.waiting(verifier, request.halfSigned());
        String approver = Objects.requireNonNull(waiting.dossier()).approver().name();
        return store.write(approver, session -> {
            Profile by = TwoPersonRule.requireApprover(session, waiting, key.certificate(), request.otherName());
            Refusal refusal = refusal(session, waiting, by, request.reason().strip(), request.points());
            session.refusals().add(refusal);
            session.audit()
                    .append(new AuditEvent(
                            "signoff.refused", refusal.releaseId(), refusal.signOff(), waiting.sha256(), text(refusal)));
            return refusal;
        });
    }

    private Refusal refusal(
            Session session, Verification waiting, Profile by, String reason, List<Refusal.Point> points) {
        Dossier dossier = Objects.requireNonNull(waiting.dossier());
        long release = dossier.release().id();
        boolean known = session.signOffs().of(release).stream()
                .anyMatch(signOff -> signOff.number().equals(dossier.number()));
        return new Refusal(
                dossier.number(),
                known ? release : 0,
                dossier.release().round(),
                dossier.approver().name(),
                by.certificate(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                reason,
                points);
    }

    private static String text(Refusal refusal) {
        String points = refusal.points().stream()
                .map(point -> point.subject() + ": " + point.reason())
                .collect(Collectors.joining("; "));
        String words = refusal.reason().isEmpty() ? points : refusal.reason() + (points.isEmpty() ? "" : "; " + points);
        return words + " [" + refusal.certificate() + "]";
    }

    /// What the second person decides.
    ///
    /// @param halfSigned stays as it is
    /// @param reason as a whole; may be empty where there are points
    /// @param points what has to be mended, one by one; may be empty where there is a reason
    /// @param otherName as in [ApproveSignOff.Request]
    public record Request(Path halfSigned, String reason, List<Refusal.Point> points, boolean otherName) {
        public Request {
            points = List.copyOf(points);
        }
    }
}
