package io.countersign.verify;

import io.countersign.model.signoff.SignatureField;
import io.countersign.signing.DistinguishedName;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A signature that was found in a field.
///
/// @param state whether what it covers is as it was signed
/// @param kind whether it is of the kind that this field is for
/// @param end where what it covers ends in the file
/// @param chain the signer's certificate first
/// @param at when, by the signer's own clock; in the field of the time-stamp by the authority's
/// @param stamp what proves the time; null where nothing does
record SignedField(
        SignatureField field,
        State state,
        boolean kind,
        long end,
        List<X509Certificate> chain,
        Instant at,
        @Nullable Stamp stamp) {
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

    /// What became of the bytes that a signature covers.
    enum State {
        INTACT,
        /// The bytes are not those that were signed.
        CHANGED,
        /// The file was written anew, so that the signature covers other bytes than it says.
        REWRITTEN,
        /// What a signature covers is written twice, or so that some readers do not see it.
        TWICE,
        /// It is of a form or a hash that proves too little.
        WEAK,
        /// Beside the signature stands what nobody signed.
        LOOSE
    }
}
