package io.countersign.signing;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/// The fingerprint by which a certificate is told from every other.
public final class Fingerprint {
    private Fingerprint() {}

    /// SHA-256 of the certificate, 64 lower-case hexadecimal digits.
    public static String of(X509Certificate certificate) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256, and a parsed certificate its bytes", e);
        }
    }
}
