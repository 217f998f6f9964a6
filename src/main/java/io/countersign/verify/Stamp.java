package io.countersign.verify;

import io.countersign.signing.DistinguishedName;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/// A time-stamp (RFC 3161) that was found to be over the bytes that it has to be over.
///
/// @param at when, by the clock of the authority
/// @param chain the authority's certificate first
record Stamp(Instant at, List<X509Certificate> chain) {
    Stamp {
        chain = List.copyOf(chain);
    }

    String name() {
        return DistinguishedName.of(chain.getFirst().getSubjectX500Principal());
    }

    /// The time-stamp over a signature; null where it has none.
    ///
    /// @throws IOException if there is one that is not over this signature
    static @Nullable Stamp over(Container signature) throws IOException {
        Attribute attribute = signature.unsigned(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (attribute == null) {
            return null;
        }
        if (attribute.getAttrValues().size() != 1) {
            throw new IOException("not one time-stamp");
        }
        byte[] token = attribute.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded();
        return read(token, algorithm -> MessageDigest.getInstance(algorithm).digest(signature.value()));
    }

    /// The time-stamp over a part of a file.
    ///
    /// @throws IOException if it is none, or over other bytes
    static Stamp over(Container.Covered covered, byte[] token) throws IOException {
        return read(token, covered::digest);
    }

    private static Stamp read(byte[] bytes, Digesting digesting) throws IOException {
        try {
            TimeStampToken token = new TimeStampToken(new CMSSignedData(bytes));
            Container container = Container.read(bytes);
            String algorithm = name(token);
            if (!Arrays.equals(digesting.digest(algorithm), token.getTimeStampInfo().getMessageImprintDigest())) {
                throw new IOException("over other bytes");
            }
            token.validate(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(new BouncyCastleProvider())
                    .build(new X509CertificateHolder(container.certificate().getEncoded())));
            return new Stamp(token.getTimeStampInfo().getGenTime().toInstant(), container.chain());
        } catch (CMSException
                | TSPException
                | OperatorCreationException
                | NoSuchAlgorithmException
                | java.security.cert.CertificateException
                | RuntimeException e) {
            // The parser of structures throws what it likes at bytes that are none.
            throw new IOException(e);
        }
    }

    private static String name(TimeStampToken token) throws IOException {
        return switch (token.getTimeStampInfo().getMessageImprintAlgOID().getId()) {
            case "2.16.840.1.101.3.4.2.1" -> "SHA-256";
            case "2.16.840.1.101.3.4.2.2" -> "SHA-384";
            case "2.16.840.1.101.3.4.2.3" -> "SHA-512";
            default -> throw new IOException("a hash that is not enough");
        };
    }

    private interface Digesting {
        byte[] digest(String algorithm) throws NoSuchAlgorithmException;
    }
}
