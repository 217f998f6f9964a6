package io.countersign.signing;

import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// What a certificate must be for its key to sign. iText itself signs with anything, an expired certificate included.
final class KeyChecks {
    private static final int RSA_LEAST = 2048;
    private static final int RSA_MOST = 4096;
    private static final int P256 = 256;
    private static final int P384 = 384;

    private KeyChecks() {}

    static void check(X509Certificate certificate, Instant now) {
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            throw ProblemException.of(ProblemCode.KEY_NOT_YET_VALID, day(certificate.getNotBefore().toInstant()));
        }
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            throw ProblemException.of(ProblemCode.KEY_EXPIRED, day(certificate.getNotAfter().toInstant()));
        }
        if (!maySign(certificate)) {
            throw ProblemException.of(ProblemCode.KEY_USAGE);
        }
        if (!isKnownKind(certificate.getPublicKey())) {
            throw ProblemException.of(ProblemCode.KEY_KIND, certificate.getPublicKey().getAlgorithm());
        }
    }

    /// RFC 5280, 4.2.1.3: without the extension a key may do anything; digitalSignature is bit 0, nonRepudiation bit 1.
    private static boolean maySign(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return usage == null || usage[0] || usage[1];
    }

    /// What every verifier tried knows; Ed25519 is called corrupt or unauthorised by some.
    private static boolean isKnownKind(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= RSA_LEAST && rsa.getModulus().bitLength() <= RSA_MOST;
            case ECPublicKey ec -> {
                int bits = ec.getParams().getOrder().bitLength();
                yield bits == P256 || bits == P384;
            }
            default -> false;
        };
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
