package io.countersign.verify;

import io.countersign.model.message.Message;
import io.countersign.model.signoff.Check.Outcome;
import io.countersign.signing.DistinguishedName;
import io.countersign.signing.Revocations;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whose key it is that signed, as far as it can be known here: by the list of the person who asks, by the time of the
/// signature, and by what authorities said of the certificate since.
final class KeyCheck {
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private final KnownKeys known;
    private final Proofs proofs;
    private final Revocations revocations;
    private final Instant now;

    KeyCheck(KnownKeys known, Proofs proofs, Instant now) {
        this.known = known;
        this.proofs = proofs;
        List<X509CRL> lists = new ArrayList<>(known.lists());
        lists.addAll(proofs.lists());
        this.revocations = new Revocations(lists, proofs.answers());
        this.now = now;
    }

    Answer of(SignedField signature) {
        Stamp stamp = signature.stamp();
        Instant proved = stamp != null && isTrusted(stamp) ? stamp.at() : null;
        Instant at = proved == null ? signature.at() : proved;
        X509Certificate certificate = signature.certificate();
        String name = signature.name();
        if (!isValid(certificate, at)) {
            return Answer.no("expired", name, day(certificate.getNotBefore().toInstant()), day(end(certificate)));
        }
        if (!signs(certificate)) {
            return Answer.no("usage", name);
        }
        List<X509Certificate> helpers = new ArrayList<>(signature.chain());
        helpers.addAll(proofs.certificates());
        if (revocations.of(issued(certificate, helpers)) instanceof Revocations.Status.Revoked revoked
                && (proved == null || !proved.isBefore(revoked.at()))) {
            return Answer.no("revoked", nameOf(revoked.certificate()), revoked.at());
        }
        Optional<KnownKeys.Path> path = known.path(helpers, at);
        if (path.isEmpty()) {
            boolean own = certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
            return Answer.look(own ? "own" : "unknown", name);
        }
        if (proved == null && now.isAfter(end(certificate))) {
            return Answer.look("expired-since", name, day(end(certificate)));
        }
        return judge(path.get(), proved, name);
    }

    private Answer judge(KnownKeys.Path path, @Nullable Instant proved, String name) {
        Revocations.Status status = revocations.of(path.way());
        if (status instanceof Revocations.Status.Revoked revoked
                && (proved == null || !proved.isBefore(revoked.at()))) {
            return Answer.no("revoked", nameOf(revoked.certificate()), revoked.at());
        }
        Message trust = path.isDirect()
                ? Message.of("verify.trust.known")
                : Message.of("verify.trust.issued", nameOf(path.known()));
        boolean asked = path.isDirect() || status instanceof Revocations.Status.Good;
        return new Answer(true, asked, asked ? Outcome.YES : Outcome.ATTENTION, trust, asked ? trust : Message.of("verify.keys.unasked", name));
    }

    boolean isTrusted(Stamp stamp) {
        List<X509Certificate> helpers = new ArrayList<>(stamp.chain());
        helpers.addAll(proofs.certificates());
        return known.path(helpers, stamp.at()).isPresent();
    }

    /// The way from a certificate to whoever issued it, as far as it lies in the file or is known here.
    private List<X509Certificate> issued(X509Certificate certificate, List<X509Certificate> helpers) {
        List<X509Certificate> all = new ArrayList<>(helpers);
        all.addAll(known.certificates());
        return Revocations.way(certificate, all);
    }

    private static boolean isValid(X509Certificate certificate, Instant at) {
        return !at.isBefore(certificate.getNotBefore().toInstant()) && !at.isAfter(end(certificate));
    }

    private static Instant end(X509Certificate certificate) {
        return certificate.getNotAfter().toInstant();
    }

    /// A certificate without the extension is good for everything (RFC 5280, 4.2.1.3).
    private static boolean signs(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION];
    }

    private static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static String nameOf(X509Certificate certificate) {
        return DistinguishedName.of(certificate.getSubjectX500Principal());
    }

    /// What is known of a key.
    ///
    /// @param trusted whether it is known here whose it is
    /// @param proved whether nothing about its certificate is left open
    /// @param trust the same in a few words, for the card of the signature
    record Answer(boolean trusted, boolean proved, Outcome outcome, Message trust, Message text) {
        static Answer no(String why, Object... args) {
            Message text = Message.of("verify.keys." + why, args);
            return new Answer(false, false, Outcome.NO, text, text);
        }

        static Answer look(String why, Object... args) {
            return new Answer(
                    false,
                    false,
                    Outcome.ATTENTION,
                    Message.of("verify.trust.unknown"),
                    Message.of("verify.keys." + why, args));
        }
    }
}
