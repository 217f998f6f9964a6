package io.countersign.workflow;

import io.countersign.logic.signoff.TwoPersons;
import io.countersign.model.audit.AuditEntry;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.Person;
import io.countersign.model.signoff.Profile;
import io.countersign.model.signoff.SignatureField;
import io.countersign.model.signoff.SignatureReport;
import io.countersign.model.signoff.Verification;
import io.countersign.signing.DistinguishedName;
import io.countersign.signing.Fingerprint;
import io.countersign.store.Session;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// Holds the second person to being another one than the first: by name and address, by key, and by the record.
final class TwoPersonRule {
    private TwoPersonRule() {}

    /// Before the first signature.
    ///
    /// @param used what the reviewer signs with
    /// @return who signs
    static Profile requireSubmitter(Session session, SignRequest request, X509Certificate used) {
        Profile submitter = signer(session, request.reviewer().name(), used);
        requireTwo(submitter, profile(session, request.approver().name()));
        return submitter;
    }

    /// Before the second signature, and before a refusal.
    ///
    /// @param waiting what was found out about the file that the reviewer has signed
    /// @param used what the approver signs with
    /// @param otherName whether the certificate may be in another name, where nobody knows which one the approver has
    /// @return who signs
    static Profile requireApprover(
            Session session, Verification waiting, X509Certificate used, boolean otherName) {
        Dossier dossier = Objects.requireNonNull(waiting.dossier());
        if (session.refusals().find(dossier.number()).isPresent()) {
            throw ProblemException.of(ProblemCode.SIGN_REFUSED, dossier.number());
        }
        Profile approver = signer(session, dossier.approver().name(), used);
        Profile known = profile(session, dossier.reviewer().name());
        requireTwo(known, approver);
        requireTwo(known.with(fingerprint(waiting), ""), approver);
        for (AuditEntry entry : session.audit().after(dossier.chainLength(), dossier.release().id())) {
            if (entry.action().equals("signoff.signed") && entry.subject().equals(dossier.number())) {
                requireTwo(profile(session, entry.who()), approver);
            }
        }
        requireName(session, waiting, used, otherName);
        return approver;
    }

    /// What the verifier will say of the approver's name and certificate is said before they are in the file.
    private static void requireName(
            Session session, Verification waiting, X509Certificate used, boolean otherName) {
        Dossier dossier = Objects.requireNonNull(waiting.dossier());
        Person expected = dossier.approver();
        String name = DistinguishedName.of(used.getSubjectX500Principal());
        if (!expected.certificate().isEmpty()) {
            if (!expected.certificate().equals(Fingerprint.of(used))) {
                throw ProblemException.of(ProblemCode.SIGN_OTHER_CERTIFICATE, expected.name());
            }
            return;
        }
        for (String reviewer : List.of(dossier.reviewer().name(), nameOfReviewer(waiting))) {
            requireTwo(Profile.named(reviewer), Profile.named(name));
        }
        if (!isApproverKnown(session, dossier) && !otherName && !TwoPersons.sameName(name, expected.name())) {
            throw ProblemException.of(ProblemCode.SIGN_OTHER_NAME, name, expected.name());
        }
    }

    /// Whether it is known beforehand, here or in the sign-off, which certificate the approver signs with.
    static boolean isApproverKnown(Session session, Dossier dossier) {
        return !dossier.approver().certificate().isEmpty()
                || !profile(session, dossier.approver().name()).certificate().isEmpty();
    }

    /// The person of a name as the profiles have them, or with nothing but the name.
    static Profile profile(Session session, String name) {
        return session.people().all().stream()
                .filter(profile -> TwoPersons.sameName(profile.name(), name))
                .findFirst()
                .orElse(Profile.named(name));
    }

    private static Profile signer(Session session, String name, X509Certificate used) {
        Profile known = profile(session, name);
        Profile signer = known.with(Fingerprint.of(used), Fingerprint.ofKey(used));
        boolean other = !known.certificate().isEmpty() && !known.certificate().equals(signer.certificate());
        if (other) {
            throw ProblemException.of(ProblemCode.SIGN_OTHER_CERTIFICATE, name);
        }
        return signer;
    }

    private static void requireTwo(Profile submitter, Profile approver) {
        TwoPersons.sameness(submitter, approver).ifPresent(why -> {
            throw ProblemException.of(ProblemCode.SIGN_SAME_PERSON, why);
        });
    }

    private static String fingerprint(Verification waiting) {
        return ofReviewer(waiting, SignatureReport::fingerprint);
    }

    private static String nameOfReviewer(Verification waiting) {
        return ofReviewer(waiting, SignatureReport::name);
    }

    private static String ofReviewer(Verification waiting, Function<SignatureReport, String> part) {
        return waiting.signatures().stream()
                .filter(signature -> signature.field().equals(SignatureField.REVIEWER.id()))
                .map(part)
                .findFirst()
                .orElse("");
    }
}
