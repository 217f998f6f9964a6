package io.countersign.signing;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/// A key that was found fit for signing, with its certificate.
///
/// @param key never leaves the process, and is never written down
/// @param chain the signer's certificate first
/// @param digest the hash that goes with the key, such as `SHA-256`
public record SigningKey(PrivateKey key, List<X509Certificate> chain, String digest) {
    public SigningKey {
        chain = List.copyOf(chain);
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    @Override
    public String toString() {
        return "SigningKey[" + certificate().getSubjectX500Principal() + "]";
    }
}
