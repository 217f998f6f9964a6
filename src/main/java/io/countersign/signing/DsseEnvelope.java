package io.countersign.signing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A signed envelope for a statement (DSSE, version 1.0.2): the signature is over the statement and its type.
public final class DsseEnvelope {
    private DsseEnvelope() {}

    /// The envelope as an object of JSON. Its key is named by the certificate's fingerprint, and the certificates are in
    /// it, the signer's first.
    ///
    /// @param type such as `application/vnd.in-toto+json`
    public static Map<String, Object> sign(String type, byte[] payload, SigningKey key) {
        try {
            Map<String, Object> signature = new LinkedHashMap<>();
            signature.put("keyid", Fingerprint.of(key.certificate()));
            signature.put("sig", base64(signed(encoding(type, payload), key)));
            StringBuilder certificates = new StringBuilder();
            for (var certificate : key.chain()) {
                certificates.append("-----BEGIN CERTIFICATE-----\n")
                        .append(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded()))
                        .append("\n-----END CERTIFICATE-----\n");
            }
            signature.put("cert", certificates.toString());
            Map<String, Object> envelope = new LinkedHashMap<>();
            envelope.put("payloadType", type);
            envelope.put("payload", base64(payload));
            envelope.put("signatures", List.of(signature));
            return envelope;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What is signed: the "pre-authentication encoding" of the specification.
    public static byte[] encoding(String type, byte[] payload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] name = type.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(("DSSEv1 " + name.length + " ").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(name);
        out.writeBytes((" " + payload.length + " ").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(payload);
        return out.toByteArray();
    }

    private static byte[] signed(byte[] bytes, SigningKey key) throws GeneralSecurityException {
        Signature signer = Signature.getInstance(algorithm(key));
        signer.initSign(key.key());
        signer.update(bytes);
        return signer.sign();
    }

    /// Such as `SHA256withRSA` or `SHA384withECDSA`.
    public static String algorithm(SigningKey key) {
        String family = key.certificate().getPublicKey().getAlgorithm();
        return key.digest().replace("-", "") + "with" + (family.equals("EC") ? "ECDSA" : family);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
