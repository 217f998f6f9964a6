package io.countersign.verify;

import io.countersign.signing.Revocations;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessable;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.Selector;
import org.jspecify.annotations.Nullable;

/// What stands in a field for signatures: one signer's signature, and certificates (CMS, RFC 5652, as ETSI EN 319 122-1
/// narrows it). It is read apart from the library that reads the pages: two readers are harder to mislead than one.
final class Container {
    /// Hashes that nobody finds a second text for; SHA-1 is none of them.
    private static final Set<ASN1ObjectIdentifier> HASHES =
            Set.of(NISTObjectIdentifiers.id_sha256, NISTObjectIdentifiers.id_sha384, NISTObjectIdentifiers.id_sha512);

    private final CMSSignedData data;
    private final SignerInformation signer;
    private final List<X509Certificate> chain;

    private Container(CMSSignedData data, SignerInformation signer, List<X509Certificate> chain) {
        this.data = data;
        this.signer = signer;
        this.chain = chain;
    }

    /// @throws IOException if the bytes are not exactly one signature with the certificate of its key
    static Container read(byte[] der) throws IOException {
        try {
            CMSSignedData data = new CMSSignedData(der);
            Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
            if (signers.size() != 1) {
                throw new IOException("not one signer");
            }
            SignerInformation signer = signers.iterator().next();
            return new Container(data, signer, chain(data, signer));
        } catch (CMSException | CertificateException | RuntimeException e) {
            // The parser of structures throws what it likes at bytes that are none.
            throw new IOException(e);
        }
    }

    private static List<X509Certificate> chain(CMSSignedData data, SignerInformation signer)
            throws IOException, CertificateException {
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
        @SuppressWarnings("unchecked") // BouncyCastle says which certificates by a raw type
        Selector<X509CertificateHolder> id = signer.getSID();
        Collection<X509CertificateHolder> own = data.getCertificates().getMatches(id);
        if (own.size() != 1) {
            throw new IOException("not one certificate of the signer");
        }
        X509CertificateHolder first = own.iterator().next();
        List<X509Certificate> chain = new ArrayList<>();
        chain.add(converter.getCertificate(first));
        for (X509CertificateHolder other : data.getCertificates().getMatches(null)) {
            if (!other.equals(first)) {
                chain.add(converter.getCertificate(other));
            }
        }
        return List.copyOf(chain);
    }

    /// The signer's certificate first.
    List<X509Certificate> chain() {
        return chain;
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }

    CMSSignedData data() {
        return data;
    }

    byte[] value() {
        return signer.getSignature();
    }

    /// The attribute that nobody signed, where there is one of this kind; null where there is none.
    @Nullable Attribute unsigned(ASN1ObjectIdentifier kind) {
        AttributeTable table = signer.getUnsignedAttributes();
        return table == null ? null : table.get(kind);
    }

    /// Whether nothing but these attributes stands beside what was signed.
    boolean holdsUnsignedOnly(ASN1ObjectIdentifier kind) {
        AttributeTable table = signer.getUnsignedAttributes();
        return table == null || (table.size() == table.getAll(kind).size() && table.size() <= 1);
    }

    /// Whether nothing stands beside the signature but the certificates on the way to its authority: what is in the
    /// container and not signed can be put there by anybody.
    boolean isAlone() {
        Set<ASN1ObjectIdentifier> hashes = data.getDigestAlgorithmIDs().stream()
                .map(AlgorithmIdentifier::getAlgorithm)
                .collect(Collectors.toSet());
        return hashes.equals(Set.of(signer.getDigestAlgorithmID().getAlgorithm()))
                && data.getCRLs().getMatches(null).isEmpty()
                && data.getAttributeCertificates().getMatches(null).isEmpty()
                && Revocations.way(certificate(), chain).size() == chain.size();
    }

    /// Whether form and hash are such that nobody finds a second text or another certificate for the signature.
    boolean isStrong() {
        return data.isDetachedSignature()
                && HASHES.contains(signer.getDigestAlgorithmID().getAlgorithm())
                && namesCertificate();
    }

    /// Whether this is a signature over these bytes, by the key of the certificate in it.
    boolean signs(Covered covered) {
        try {
            return verifies(covered);
        } catch (CMSException | OperatorCreationException | IOException | RuntimeException e) {
            return false;
        }
    }

    private boolean verifies(Covered covered) throws CMSException, OperatorCreationException, IOException {
        CMSSignedData whole = new CMSSignedData(covered, data.getEncoded());
        return whole.getSignerInfos()
                .getSigners()
                .iterator()
                .next()
                .verify(new JcaSignerInfoVerifierBuilder(digests())
                        .setProvider(new BouncyCastleProvider())
                        .build(certificate().getPublicKey()));
    }

    /// Hashes are computed by the platform's provider, which uses the processor's instructions for SHA-2.
    private static DigestCalculatorProvider digests() throws OperatorCreationException {
        return new JcaDigestCalculatorProviderBuilder().setProvider("SUN").build();
    }

    /// RFC 5035: else another certificate of the same key could be put in the place of the signer's.
    private boolean namesCertificate() {
        AttributeTable signed = signer.getSignedAttributes();
        Attribute attribute = signed == null ? null : signed.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (attribute == null || attribute.getAttrValues().size() != 1) {
            return false;
        }
        ESSCertIDv2 named;
        try {
            named = SigningCertificateV2.getInstance(attribute.getAttrValues().getObjectAt(0)).getCerts()[0];
        } catch (RuntimeException e) {
            return false; // the parser of structures throws what it likes at bytes that are none
        }
        String hash = named.getHashAlgorithm().getAlgorithm().equals(NISTObjectIdentifiers.id_sha384)
                ? "SHA-384"
                : named.getHashAlgorithm().getAlgorithm().equals(NISTObjectIdentifiers.id_sha512) ? "SHA-512" : "SHA-256";
        try {
            byte[] own = MessageDigest.getInstance(hash).digest(certificate().getEncoded());
            return Arrays.equals(own, named.getCertHash());
        } catch (NoSuchAlgorithmException | CertificateException e) {
            return false;
        }
    }

    /// The two parts of a file that a signature covers, without the room for itself between them.
    static final class Covered implements CMSProcessable {
        private final byte[] file;
        private final int open;
        private final int close;
        private final int end;

        /// @param file shared, not copied: it may be large
        Covered(byte[] file, int open, int close, int end) {
            this.file = file;
            this.open = open;
            this.close = close;
            this.end = end;
        }

        int end() {
            return end;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            out.write(file, 0, open);
            out.write(file, close, end - close);
        }

        @Override
        public Object getContent() {
            return this;
        }

        byte[] digest(String algorithm) throws NoSuchAlgorithmException {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            digest.update(file, 0, open);
            digest.update(file, close, end - close);
            return digest.digest();
        }
    }
}
