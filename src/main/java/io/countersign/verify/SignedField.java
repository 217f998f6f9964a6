package io.countersign.verify;

import io.countersign.model.message.Message;
import io.countersign.model.signoff.SignatureField;
import io.countersign.model.signoff.SignatureReport;
import io.countersign.signing.DistinguishedName;
import io.countersign.signing.Fingerprint;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A signature that was found in a field.
///
/// @param state whether what it covers is as it was signed
/// @param certifies whether it is a certification that allows no more than signing afterwards
/// @param end where what it covers ends in the file
/// @param chain the signer's certificate first
/// @param at when, by the signer's own clock
/// @param trust why the key is trusted here; empty where it is not known
record SignedField(
        SignatureField field,
        State state,
        boolean certifies,
        long end,
        List<X509Certificate> chain,
        Instant at,
        @Nullable Message trust) {
    SignedField {
        chain = List.copyOf(chain);
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }

    String name() {
        return DistinguishedName.of(certificate().getSubjectX500Principal());
    }

    boolean isIntact() {
        return state == State.INTACT;
    }

    /// Whether the certificate was valid at the time that the signer claims.
    boolean wasValid() {
        return !at.isBefore(certificate().getNotBefore().toInstant())
                && !at.isAfter(certificate().getNotAfter().toInstant());
    }

    Optional<Message> known() {
        return Optional.ofNullable(trust);
    }

    SignatureReport report() {
        return new SignatureReport(
                field.id(),
                true,
                isIntact(),
                name(),
                DistinguishedName.of(certificate().getIssuerX500Principal()),
                Fingerprint.of(certificate()),
                at,
                known().orElse(Message.of("verify.trust.unknown")));
    }

    static SignatureReport unsigned(SignatureField field) {
        return new SignatureReport(field.id(), false, false, "", "", "", null, Message.of("verify.trust.unsigned"));
    }

    /// What became of the bytes that a signature covers.
    enum State {
        INTACT,
        /// The bytes are not those that were signed.
        CHANGED,
        /// The file was written anew, so that the signature covers other bytes than it says.
        REWRITTEN,
        /// There is something in the field that is no signature.
        UNREADABLE
    }
}
