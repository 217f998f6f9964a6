package io.countersign.signing;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/// The SHA-256 of a certificate, by which people compare keys.
public final class Fingerprint {
    private Fingerprint() {}

    /// 64 lower-case hexadecimal digits.
    public static String of(X509Certificate certificate) {
        try {
            return hash(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Of the public key alone: a renewed certificate of the same key has another fingerprint, and the same one of these.
    public static String ofKey(X509Certificate certificate) {
        try {
            return hash(certificate.getPublicKey().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
