package io.countersign.signing;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/// A key that was found fit for signing, with its certificate.
///
/// @param key never leaves the process, and is never written down; that of a token never leaves the token
/// @param chain the signer's certificate first
/// @param digest the hash that goes with the key, such as `SHA-256`
/// @param provider the name of the security provider that the key is bound to; empty where any will do
public record SigningKey(PrivateKey key, List<X509Certificate> chain, String digest, String provider) {
    public SigningKey {
        chain = List.copyOf(chain);
    }

    public SigningKey(PrivateKey key, List<X509Certificate> chain, String digest) {
        this(key, chain, digest, "");
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /// Whether the certificate allows the key the padding of RSASSA-PSS only (RFC 4055).
    public boolean isPss() {
        return certificate().getPublicKey().getAlgorithm().equals("RSASSA-PSS");
    }

    @Override
    public String toString() {
        return "SigningKey[" + certificate().getSubjectX500Principal() + "]";
    }
}
