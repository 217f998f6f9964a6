package io.countersign.signing;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.Optional;

/// Which keys sign: those that every reader of PDF knows. Ed25519 is left out on purpose, as neither Poppler nor the
/// European reference validator accepts it.
public final class KeyKind {
    private static final int MINIMUM_RSA = 2048;
    private static final int MAXIMUM_RSA = 4096;

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
