package io.countersign.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.KeyAlgorithm;
import io.countersign.signing.KeySource;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyFileTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:41:07Z");
    private static final int SIGNING = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;

    @TempDir
    Path folder;

    @Test
    void a_made_key_opens_and_its_password_is_wiped() throws IOException {
        Path file = folder.resolve("own.p12");
        X509Certificate certificate = KeyMaker.make(file, "Jiří Dvořák, 林", "secret".toCharArray(), NOW);
        char[] password = "secret".toCharArray();

        SigningKey key = KeyFile.open(KeySource.of(file), password, NOW);

        assertThat(key.certificate()).isEqualTo(certificate);
        assertThat(DistinguishedName.of(certificate.getSubjectX500Principal())).isEqualTo("Jiří Dvořák, 林");
        assertThat(key.digest()).isEqualTo("SHA-256");
        assertThat(password).containsOnly('\0');
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @CsvSource({"EC_P256,EC 256,SHA-256", "EC_P384,EC 384,SHA-384", "RSA_3072,RSA 3072,SHA-256", "RSA_4096,RSA 4096,SHA-256"})
    void a_key_of_each_kind_is_made_opened_and_asks(KeyAlgorithm algorithm, String name, String digest)
            throws IOException {
        Path file = folder.resolve("kind.p12");
        KeyMaker.make(file, "Lin Mei", algorithm, "secret".toCharArray(), NOW);

        SigningKey key = KeyFile.open(KeySource.of(file), "secret".toCharArray(), NOW);

        assertThat(KeyKind.name(key.certificate().getPublicKey())).isEqualTo(name);
        assertThat(key.digest()).isEqualTo(digest);
        assertThat(key.certificate().getSigAlgName()).startsWith(digest.replace("-", ""));
        assertThat(KeyMaker.request(key)).startsWith("-----BEGIN CERTIFICATE REQUEST-----");
    }

    @Test
    void a_made_key_replaces_no_file() throws IOException {
        Path file = Files.writeString(folder.resolve("precious"), "mine");

        assertThatThrownBy(() -> KeyMaker.make(file, "x", "secret".toCharArray(), NOW))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("mine");
    }

    @ParameterizedTest
    @CsvSource({
        "RSA,    2048, SHA256withRSA,   SHA-256",
        "RSA,    4096, SHA256withRSA,   SHA-256",
        "EC,     secp256r1, SHA256withECDSA, SHA-256",
        "EC,     secp384r1, SHA256withECDSA, SHA-384"
    })
    void keys_that_every_reader_knows_are_taken(String kind, String size, String signature, String digest)
            throws Exception {
        Path file = store(certify(pair(kind, size), signature, NOW, NOW.plus(Duration.ofDays(1)), SIGNING));

        assertThat(KeyFile.open(KeySource.of(file), "secret".toCharArray(), NOW).digest()).isEqualTo(digest);
    }

    @ParameterizedTest
    @CsvSource({
        "RSA,     1024,      SHA256withRSA",
        "EC,      secp521r1, SHA256withECDSA",
        "Ed25519, 255,       Ed25519"
    })
    void keys_that_readers_do_not_know_are_refused(String kind, String size, String signature) throws Exception {
        Path file = store(certify(pair(kind, size), signature, NOW, NOW.plus(Duration.ofDays(1)), SIGNING));

        assertProblem(ProblemCode.KEY_KIND, file, "secret");
    }

    @Test
    void an_expired_certificate_is_refused() throws Exception {
        Instant first = NOW.minus(Duration.ofDays(2));
        Path file = store(certify(pair("EC", "secp256r1"), "SHA256withECDSA", first, NOW.minusSeconds(1), SIGNING));

        assertProblem(ProblemCode.KEY_EXPIRED, file, "secret");
    }

    @Test
    void a_certificate_of_tomorrow_is_refused() throws Exception {
        Instant first = NOW.plusSeconds(1);
        Path file = store(certify(
                pair("EC", "secp256r1"), "SHA256withECDSA", first, first.plus(Duration.ofDays(1)), SIGNING));

        assertProblem(ProblemCode.KEY_NOT_YET_VALID, file, "secret");
    }

    @Test
    void a_certificate_for_something_else_is_refused() throws Exception {
        Path file = store(certify(
                pair("EC", "secp256r1"),
                "SHA256withECDSA",
                NOW,
                NOW.plus(Duration.ofDays(1)),
                KeyUsage.keyEncipherment));

        assertProblem(ProblemCode.KEY_USAGE, file, "secret");
    }

    @Test
    void a_wrong_password_a_wrong_file_and_a_missing_one_are_told_apart() throws Exception {
        Path file = store(certify(
                pair("EC", "secp256r1"), "SHA256withECDSA", NOW, NOW.plus(Duration.ofDays(1)), SIGNING));

        assertProblem(ProblemCode.KEY_PASSWORD, file, "wrong");
        assertProblem(ProblemCode.KEY_UNREADABLE, Files.writeString(folder.resolve("note.p12"), "hello"), "secret");
        assertProblem(ProblemCode.KEY_UNREADABLE, folder.resolve("missing.p12"), "secret");
    }

    @Test
    void a_file_with_certificates_only_has_no_key() throws Exception {
        Certified certified = certify(
                pair("EC", "secp256r1"), "SHA256withECDSA", NOW, NOW.plus(Duration.ofDays(1)), SIGNING);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("certificate", certified.certificate());

        assertProblem(ProblemCode.KEY_MISSING, write(store), "secret");
    }

    @Test
    void certificates_are_read_from_pem_and_der() throws Exception {
        X509Certificate certificate = certify(
                        pair("EC", "secp256r1"), "SHA256withECDSA", NOW, NOW.plus(Duration.ofDays(1)), SIGNING)
                .certificate();
        String pem = "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";

        assertThat(CertificateFile.read(Files.write(folder.resolve("a.der"), certificate.getEncoded())))
                .isEqualTo(List.of(certificate));
        assertThat(CertificateFile.read(Files.writeString(folder.resolve("a.pem"), pem + pem)))
                .isEqualTo(List.of(certificate, certificate));
        assertThatThrownBy(() -> CertificateFile.read(Files.writeString(folder.resolve("a.txt"), "hello")))
                .isInstanceOf(ProblemException.class);
    }

    private static void assertProblem(ProblemCode code, Path file, String password) {
        assertThatThrownBy(() -> KeyFile.open(KeySource.of(file), password.toCharArray(), NOW))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo(code));
    }

    private static KeyPair pair(String kind, String size) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
        switch (kind) {
            case "RSA" -> generator.initialize(Integer.parseInt(size));
            case "EC" -> generator.initialize(new ECGenParameterSpec(size));
            default -> {}
        }
        return generator.generateKeyPair();
    }

    private static Certified certify(KeyPair pair, String signature, Instant first, Instant last, int usage)
            throws Exception {
        X500Name name = new X500Name("CN=Lin Mei");
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name, BigInteger.ONE, Date.from(first), Date.from(last), name, pair.getPublic());
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(signature).build(pair.getPrivate())));
        return new Certified(pair, certificate);
    }

    private Path store(Certified certified) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "key",
                certified.pair().getPrivate(),
                "secret".toCharArray(),
                new Certificate[] {certified.certificate()});
        return write(store);
    }

    private Path write(KeyStore store) throws Exception {
        Path file = Files.createTempFile(folder, "key", ".p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, "secret".toCharArray());
        }
        return file;
    }

    private record Certified(KeyPair pair, X509Certificate certificate) {}
}
