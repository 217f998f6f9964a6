package io.countersign.verify;

import io.countersign.model.message.Message;
import io.countersign.model.signoff.Check.Outcome;
import io.countersign.signing.DistinguishedName;
import io.countersign.signing.KeyKind;
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

    /// @param archive the time-stamp over the whole file, which proves its signatures as well; null where there is none
    Answer of(SignedField signature, @Nullable Stamp archive) {
        Instant proved = proved(signature.stamp()).or(() -> proved(archive)).orElse(null);
        Instant at = proved == null ? signature.at() : proved;
        X509Certificate certificate = signature.certificate();
        String name = signature.name();
        if (!isValid(certificate, at)) {
            String why = at.isAfter(end(certificate)) ? "expired" : "early";
            return Answer.no(why, name, day(certificate.getNotBefore().toInstant()), day(end(certificate)));
        }
        if (!KeyKind.signs(certificate)) {
            return Answer.no("usage", name);
        }
        List<X509Certificate> helpers = new ArrayList<>(signature.chain());
        helpers.addAll(proofs.certificates());
        Optional<Answer> revoked = revoked(revocations.of(issued(certificate, helpers)), proved, at);
        if (revoked.isPresent()) {
            return revoked.get();
        }
        Optional<KnownKeys.Path> path = known.path(helpers, at);
        if (path.isEmpty()) {
            boolean own = certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
            return Answer.look(own ? "own" : "unknown", name);
        }
        if (proved == null && now.isAfter(end(certificate))) {
            return Answer.look("expired-since", name, day(end(certificate)));
        }
        Revocations.Status status = revocations.of(path.get().way());
        return revoked(status, proved, at).orElseGet(() -> known(path.get(), status, name));
    }

    /// A certificate that was revoked proves nothing, but where a time-stamp shows that it signed before.
    private static Optional<Answer> revoked(Revocations.Status status, @Nullable Instant proved, Instant at) {
        if (!(status instanceof Revocations.Status.Revoked revoked)
                || (proved != null && proved.isBefore(revoked.at()))) {
            return Optional.empty();
        }
        String why = at.isBefore(revoked.at()) ? "revoked-since" : "revoked";
        return Optional.of(Answer.no(why, nameOf(revoked.certificate()), revoked.at()));
    }

    private static Answer known(KnownKeys.Path path, Revocations.Status status, String name) {
        Message trust = path.isDirect()
                ? Message.of("verify.trust.known")
                : Message.of("verify.trust.issued", nameOf(path.known()));
        boolean asked = path.isDirect() || status instanceof Revocations.Status.Good;
        return new Answer(true, asked, asked ? Outcome.YES : Outcome.ATTENTION, trust, asked ? trust : Message.of("verify.keys.unasked", name));
    }

    private Optional<Instant> proved(@Nullable Stamp stamp) {
        return stamp != null && isTrusted(stamp) ? Optional.of(stamp.at()) : Optional.empty();
    }

    boolean isTrusted(Stamp stamp) {
        List<X509Certificate> helpers = new ArrayList<>(stamp.chain());
        helpers.addAll(proofs.certificates());
        return known.path(helpers, stamp.at())
                .filter(path -> !(revocations.of(path.way()) instanceof Revocations.Status.Revoked))
                .isPresent();
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
