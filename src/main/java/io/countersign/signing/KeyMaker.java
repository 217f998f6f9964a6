package io.countersign.signing;

import io.countersign.model.signoff.KeyAlgorithm;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/// Makes a key of one's own, for the demo and for who has none. Nobody vouches for it: a verifier knows it only where
/// its certificate was taken in as known.
public final class KeyMaker {
    private static final String ALIAS = "countersign";
    private static final int SERIAL_BITS = 120;
    private static final int VALID_DAYS = 730;

    private KeyMaker() {}

    /// The same with an EC P-256 key, which is small, fast, and known to all.
    public static X509Certificate make(Path file, String name, char[] password, Instant now) throws IOException {
        return make(file, name, KeyAlgorithm.EC_P256, password, now);
    }

    /// Writes a PKCS#12 file with a key and a self-signed certificate, valid for two years.
    ///
    /// @param file must not be there yet; readable by its owner only, where the file system knows owners
    /// @return the certificate
    /// @throws IOException if the file is there already, or cannot be written
    public static X509Certificate make(
            Path file, String name, KeyAlgorithm algorithm, char[] password, Instant now) throws IOException {
        try {
            KeyPair pair = pair(algorithm);
            X509Certificate certificate = certify(pair, name, now);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, pair.getPrivate(), password, new Certificate[] {certificate});
            create(file);
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
                store.store(out, password);
            }
            return certificate;
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Asks an authority to vouch for a key (PKCS#10): its answer is a certificate of the same key.
    ///
    /// @return PEM
    public static String request(SigningKey key) {
        try {
            X500Name subject = X500Name.getInstance(
                    key.certificate().getSubjectX500Principal().getEncoded());
            String algorithm = signature(key.certificate().getPublicKey(), key.digest());
            byte[] request = new JcaPKCS10CertificationRequestBuilder(
                            subject, key.certificate().getPublicKey())
                    .build(new JcaContentSignerBuilder(algorithm).build(key.key()))
                    .getEncoded();
            return Pem.of("CERTIFICATE REQUEST", request);
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Puts the certificate that an authority made for a key beside it, in the place of the earlier one.
    ///
    /// @param file of the key; as it was, unless all goes well
    /// @param answer the certificate, and those of its issuers, in any order
    /// @param password of the file
    /// @return empty where none of the certificates is of this key
    /// @throws ProblemException if a signature with the certificate would be worth nothing
    /// @throws IOException if the file cannot be written
    public static Optional<X509Certificate> install(
            Path file, SigningKey key, List<X509Certificate> answer, char[] password, Instant now) throws IOException {
        Optional<X509Certificate> own = answer.stream()
                .filter(one -> one.getPublicKey().equals(key.certificate().getPublicKey()))
                .findFirst();
        if (own.isPresent()) {
            KeyFile.requireFit(own.get(), now);
            replace(file, key, Revocations.way(own.get(), answer), password);
        }
        return own;
    }

    private static void replace(Path file, SigningKey key, List<X509Certificate> chain, char[] password)
            throws IOException {
        Path sibling = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, key.key(), password, chain.toArray(Certificate[]::new));
            create(sibling);
            try (OutputStream out = Files.newOutputStream(sibling, StandardOpenOption.WRITE)) {
                store.store(out, password);
            }
            Files.move(sibling, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.deleteIfExists(sibling);
        }
    }

    private static X509Certificate certify(KeyPair pair, String name, Instant now)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        X500Name subject = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, name).build();
        String digest = KeyKind.digest(pair.getPublic()).orElseThrow();
        Instant first = now.truncatedTo(ChronoUnit.DAYS);
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                subject,
                new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE),
                Date.from(first),
                Date.from(first.plus(VALID_DAYS, ChronoUnit.DAYS)),
                subject,
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(signature(pair.getPublic(), digest)).build(pair.getPrivate())));
    }

    private static KeyPair pair(KeyAlgorithm algorithm) throws GeneralSecurityException {
        return switch (algorithm) {
            case EC_P256 -> pair("EC", new ECGenParameterSpec("secp256r1"));
            case EC_P384 -> pair("EC", new ECGenParameterSpec("secp384r1"));
            case RSA_3072 -> pair("RSA", new RSAKeyGenParameterSpec(3072, RSAKeyGenParameterSpec.F4));
            case RSA_4096 -> pair("RSA", new RSAKeyGenParameterSpec(4096, RSAKeyGenParameterSpec.F4));
        };
    }

    private static KeyPair pair(String name, AlgorithmParameterSpec parameters) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(name);
        generator.initialize(parameters);
        return generator.generateKeyPair();
    }

    /// @param digest such as `SHA-256`
    private static String signature(PublicKey key, String digest) {
        return digest.replace("-", "") + (key instanceof ECPublicKey ? "withECDSA" : "withRSA");
    }

    private static void create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
