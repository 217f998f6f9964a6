package io.countersign.workflow;

import io.countersign.model.audit.AuditEvent;
import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.SignatureField;
import io.countersign.model.signoff.Verification;
import io.countersign.signing.Assurance;
import io.countersign.signing.FrameWords;
import io.countersign.signing.KeyFile;
import io.countersign.signing.KeySource;
import io.countersign.signing.SignOffSigner;
import io.countersign.signing.SignOffSigner.Statement;
import io.countersign.signing.SigningKey;
import io.countersign.store.Session;
import io.countersign.store.Store;
import io.countersign.verify.SignOffVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;

/// Puts the second signature into a sign-off that the reviewer has signed. Only then does it count. Thread-safe.
public final class ApproveSignOff {
    private static final int STEPS = 3;

    private final Store store;
    private final SignOffSigner signer;
    private final SignOffVerifier verifier;
    private final KeepTrust trust;
    private final Clock clock;

    public ApproveSignOff(
            Store store, SignOffSigner signer, SignOffVerifier verifier, KeepTrust trust, Clock clock) {
        this.store = store;
        this.signer = signer;
        this.verifier = verifier;
        this.trust = trust;
        this.clock = clock;
    }

    /// What the person has set for her signatures.
    public Assurance usual() {
        return signer.usual();
    }

    /// Signs as the approver whom the sign-off names.
    ///
    /// @param source of a key of another person than the reviewer
    /// @param password of the key; wiped before this returns
    /// @throws ProblemException if the file does not wait for an approval, the approver is the reviewer, the key is of no use, the reason is
    ///     too long, or the written file does not verify
    /// @throws InterruptedException if cancelled; nothing is left behind then
    public SignRelease.Signed approve(Request request, KeySource source, char[] password, Progress progress)
            throws InterruptedException {
        try {
            SigningKey key = KeyFile.open(source, password, clock.instant());
            return approve(request, key, progress);
        } catch (ProblemException e) {
            if (Thread.interrupted()) { // whatever was waited for failed by that
                throw (InterruptedException) new InterruptedException().initCause(e);
            }
            throw e;
        }
    }

    private SignRelease.Signed approve(Request request, SigningKey key, Progress progress) throws InterruptedException {
        String words = FrameWords.oneLine(request.reason());
        if (!FrameWords.fits(words)) {
            throw ProblemException.of(
                    ProblemCode.APPROVE_REASON_LONG,
                    words.codePointCount(0, words.length()),
                    FrameWords.LONGEST_OF_APPROVER);
        }
        trust.requireUnrevoked(key.chain());
        progress.report(Message.of("dossier.progress.reading"), 0, STEPS);
        Verification waiting = waiting(verifier, request.halfSigned());
        Dossier dossier = Objects.requireNonNull(waiting.dossier());
        store.read(session ->
                TwoPersonRule.requireApprover(session, waiting, key.certificate(), request.otherName()));
        try (Delivery delivery = new Delivery(request.target())) {
            step(progress, "signing", 1);
            signer.sign(
                    request.halfSigned(), delivery.finished(), key, statement(dossier, words), request.assurance());
            step(progress, "verifying", 2);
            Verification found = verifier.verify(delivery.finished());
            SignRelease.requireUnrevoked(found);
            if (!found.isInForce()) {
                throw ProblemException.of(ProblemCode.SIGN_NOT_VERIFIED, found.summary());
            }
            step(progress, "done", STEPS);
            delivery.deliver(store, dossier.approver().name(), dossier, session -> remember(session, dossier, found));
            return new SignRelease.Signed(
                    dossier.number(), request.target(), found.sha256(), Delivery.named(found, request.target()));
        } catch (IOException e) {
            throw Delivery.failed(request.target(), e);
        }
    }

    private static void step(Progress progress, String what, int done) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        progress.report(Message.of("dossier.progress." + what), done, STEPS);
    }

    /// @return what was found out about a file that the reviewer alone has signed; it has a dossier
    static Verification waiting(SignOffVerifier verifier, Path halfSigned) {
        Verification found = verifier.verify(halfSigned);
        if (!found.isHalfSigned() || found.dossier() == null) {
            throw ProblemException.of(
                    ProblemCode.APPROVE_NOT_HALF_SIGNED, halfSigned.toString(), found.headline());
        }
        return found;
    }

    private Statement statement(Dossier dossier, String reason) {
        return new Statement(
                SignatureField.APPROVER,
                dossier.approver(),
                dossier.verdict(),
                reason,
                dossier.language(),
                clock.instant());
    }

    /// The approver may work on another database than the reviewer, which does not know the release.
    private static void remember(Session session, Dossier dossier, Verification found) {
        long release = dossier.release().id();
        boolean known = session.signOffs().of(release).stream()
                .anyMatch(signOff -> signOff.number().equals(dossier.number()));
        session.audit()
                .append(new AuditEvent(
                        "signoff.approved", known ? release : 0, dossier.number(), "", found.sha256()));
    }

    /// What the second person decides.
    ///
    /// @param halfSigned stays as it is
    /// @param target where the PDF with both signatures goes; nothing is there unless all went well
    /// @param reason in the approver's words, at most [FrameWords#LONGEST_OF_APPROVER] signs; may be empty
    /// @param otherName whether the key may be in another name than the sign-off's, where nobody knows the approver's certificate
    /// @param assurance what is added to the signature
    public record Request(Path halfSigned, Path target, String reason, boolean otherName, Assurance assurance) {}
}
