package io.countersign.signing;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/// A key that may sign, with the certificates that say whose it is.
///
/// @param key never leaves the process, is never logged
/// @param chain the signer's own certificate first
public record SigningKey(PrivateKey key, List<X509Certificate> chain) {
    public SigningKey {
        chain = List.copyOf(chain);
    }

    /// The signer's own certificate.
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    @Override
    public String toString() {
        return "SigningKey[" + certificate().getSubjectX500Principal() + "]";
    }
}
