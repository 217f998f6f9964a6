package io.countersign.verify;

import io.countersign.model.message.Message;
import io.countersign.signing.DistinguishedName;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/// The certificates that are trusted here: of persons, or of authorities that vouch for persons. Immutable.
public final class KnownKeys {
    private final List<X509Certificate> certificates;

    public KnownKeys(List<X509Certificate> certificates) {
        this.certificates = List.copyOf(certificates);
    }

    /// Why a signer's key is trusted.
    ///
    /// @param chain the signer's certificate first
    /// @return empty where nobody known here vouches for it
    Optional<Message> trust(List<X509Certificate> chain) {
        X509Certificate signer = chain.getFirst();
        if (certificates.contains(signer)) {
            return Optional.of(Message.of("verify.trust.known"));
        }
        X509Certificate current = signer;
        for (int depth = 0; depth < chain.size(); depth++) {
            X509Certificate subject = current;
            Optional<X509Certificate> authority = certificates.stream()
                    .filter(known -> hasIssued(known, subject))
                    .findFirst();
            if (authority.isPresent()) {
                String name = DistinguishedName.of(authority.get().getSubjectX500Principal());
                return Optional.of(Message.of("verify.trust.issued", name));
            }
            Optional<X509Certificate> next =
                    chain.stream().filter(link -> hasIssued(link, subject)).findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            current = next.get();
        }
        return Optional.empty();
    }

    private static boolean hasIssued(X509Certificate authority, X509Certificate subject) {
        if (!authority.getSubjectX500Principal().equals(subject.getIssuerX500Principal())
                || authority.getBasicConstraints() < 0) {
            return false;
        }
        try {
            subject.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
