package io.countersign.signing;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/// Which keys sign: those that every reader of PDF knows. Ed25519 is left out on purpose, as neither Poppler nor the
/// European reference validator accepts it.
public final class KeyKind {
    private static final int MINIMUM_RSA = 2048;
    private static final int MAXIMUM_RSA = 4096;
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    /// What a certificate can be made for that is not the signature of a person (RFC 5280, 4.2.1.12).
    private static final Set<String> MACHINES = Stream.of(
                    KeyPurposeId.id_kp_serverAuth,
                    KeyPurposeId.id_kp_codeSigning,
                    KeyPurposeId.id_kp_timeStamping,
                    KeyPurposeId.id_kp_OCSPSigning)
            .map(KeyPurposeId::getId)
            .collect(Collectors.toUnmodifiableSet());

    private KeyKind() {}

    /// The hash that goes with a key; empty where the key is not to be used.
    static Optional<String> digest(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> {
                int bits = rsa.getModulus().bitLength();
                yield bits >= MINIMUM_RSA && bits <= MAXIMUM_RSA ? Optional.of("SHA-256") : Optional.empty();
            }
            case ECPublicKey curve when isCurve(curve, "secp256r1") -> Optional.of("SHA-256");
            case ECPublicKey curve when isCurve(curve, "secp384r1") -> Optional.of("SHA-384");
            default -> Optional.empty();
        };
    }

    /// Whether a certificate is made for the signature of a person. One without the extensions is good for everything.
    public static boolean signs(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
            return false;
        }
        try {
            List<String> purposes = certificate.getExtendedKeyUsage();
            return purposes == null || !MACHINES.containsAll(purposes);
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    /// What a key is, for people: `RSA 1024`, `EC 521`, `EdDSA`.
    public static String name(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> "RSA " + rsa.getModulus().bitLength();
            case ECPublicKey curve -> "EC " + curve.getParams().getOrder().bitLength();
            default -> key.getAlgorithm();
        };
    }

    private static boolean isCurve(ECPublicKey key, String name) {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(name));
            ECParameterSpec known = parameters.getParameterSpec(ECParameterSpec.class);
            return key.getParams().getCurve().equals(known.getCurve())
                    && key.getParams().getOrder().equals(known.getOrder())
                    && key.getParams().getGenerator().equals(known.getGenerator());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
