package io.countersign.signing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/// A small authority for tests: it issues certificates, revokes them, and stamps the time, on the loopback only.
public final class TestAuthority implements AutoCloseable {
    private static final Duration LIFE = Duration.ofDays(3650);
    private static final int SIGNING = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;

    private final Instant now;
    private final KeyPair rootPair = pair("secp256r1");
    private final KeyPair stampPair = pair("secp256r1");
    private final X509Certificate root;
    private final X509Certificate stamping;
    private final Map<BigInteger, Instant> revoked = new HashMap<>();
    private final HttpServer server;
    private int serial = 1;

    /// @param now the time that it takes it to be
    public TestAuthority(Instant now) throws IOException {
        this.now = now;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/crl", exchange -> answer(exchange, "application/pkix-crl", encodedList()));
        server.createContext(
                "/ocsp",
                exchange -> answer(
                        exchange,
                        "application/ocsp-response",
                        status(exchange.getRequestBody().readAllBytes())));
        server.createContext(
                "/tsa",
                exchange -> answer(
                        exchange,
                        "application/timestamp-reply",
                        stamp(exchange.getRequestBody().readAllBytes())));
        server.start();
        root = certify("Example Root", rootPair.getPublic(), now.minus(LIFE), now.plus(LIFE), builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        });
        stamping = certify("Example Time", stampPair.getPublic(), now.minus(LIFE), now.plus(LIFE), builder -> {
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(SIGNING));
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            addSources(builder);
        });
    }

    public X509Certificate root() {
        return root;
    }

    public URI timeStamps() {
        return uri("/tsa");
    }

    /// A key of a person, valid for a year around the authority's time.
    public SigningKey issue(String name) {
        return issue(name, pair("secp256r1"), now.minus(Duration.ofDays(180)), now.plus(Duration.ofDays(180)));
    }

    public SigningKey issue(String name, KeyPair pair, Instant from, Instant through) {
        X509Certificate certificate = certify(name, pair.getPublic(), from, through, builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(SIGNING));
            addSources(builder);
        });
        return new SigningKey(
                pair.getPrivate(),
                List.of(certificate, root),
                KeyKind.digest(certificate.getPublicKey()).orElse("SHA-256"));
    }

    /// A key whose certificate is made for something else, or for more than signing.
    public SigningKey issue(String name, int usage, KeyPurposeId... purposes) {
        KeyPair pair = pair("secp256r1");
        X509Certificate certificate = certify(
                name, pair.getPublic(), now.minus(Duration.ofDays(180)), now.plus(Duration.ofDays(180)), builder -> {
                    builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
                    if (purposes.length > 0) {
                        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
                    }
                });
        return new SigningKey(pair.getPrivate(), List.of(certificate, root), "SHA-256");
    }

    /// What it says of a certificate to who asks it (RFC 6960).
    public byte[] answer(X509Certificate certificate) throws Exception {
        CertificateID id = new CertificateID(
                digests().get(RespID.HASH_SHA1), new X509CertificateHolder(root.getEncoded()), certificate.getSerialNumber());
        return status(new OCSPReqBuilder().addRequest(id).build().getEncoded());
    }

    public void revoke(X509Certificate certificate, Instant at) {
        revoked.put(certificate.getSerialNumber(), at);
    }

    /// The list of what is revoked by now.
    public X509CRL list() {
        try {
            X509v2CRLBuilder builder =
                    new X509v2CRLBuilder(new X500Name("CN=Example Root"), Date.from(now.minusSeconds(60)));
            builder.setNextUpdate(Date.from(now.plus(LIFE)));
            revoked.forEach((number, at) -> builder.addCRLEntry(number, Date.from(at), CRLReason.keyCompromise));
            return new JcaX509CRLConverter()
                    .getCRL(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(rootPair.getPrivate())));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void addSources(X509v3CertificateBuilder builder) throws IOException {
        GeneralName list = new GeneralName(GeneralName.uniformResourceIdentifier, uri("/crl").toString());
        builder.addExtension(
                Extension.cRLDistributionPoints,
                false,
                new CRLDistPoint(new DistributionPoint[] {
                    new DistributionPoint(new DistributionPointName(new GeneralNames(list)), null, null)
                }));
        builder.addExtension(
                Extension.authorityInfoAccess,
                false,
                new AuthorityInformationAccess(
                        AccessDescription.id_ad_ocsp,
                        new GeneralName(GeneralName.uniformResourceIdentifier, uri("/ocsp").toString())));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private X509Certificate certify(String name, PublicKey key, Instant from, Instant through, Extending extending) {
        try {
            X500Name subject = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, name).build();
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    new X500Name("CN=Example Root"),
                    BigInteger.valueOf(serial++),
                    Date.from(from),
                    Date.from(through),
                    subject,
                    key);
            extending.extend(builder);
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(rootPair.getPrivate())));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// A certificate for a key that others hold, such as a token.
    public X509Certificate vouch(String name, PublicKey key) {
        return certify(name, key, now.minus(Duration.ofDays(180)), now.plus(Duration.ofDays(180)), builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(SIGNING));
        });
    }

    private static KeyPair pair(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] encodedList() {
        try {
            return list().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] status(byte[] request) throws IOException {
        try {
            BasicOCSPRespBuilder builder = new JcaBasicOCSPRespBuilder(rootPair.getPublic(), digests().get(
                    RespID.HASH_SHA1));
            for (Req asked : new OCSPReq(request).getRequestList()) {
                Instant at = revoked.get(asked.getCertID().getSerialNumber());
                CertificateStatus status =
                        at == null ? CertificateStatus.GOOD : new RevokedStatus(Date.from(at), CRLReason.keyCompromise);
                builder.addResponse(
                        asked.getCertID(), status, Date.from(now.minusSeconds(60)), Date.from(now.plus(LIFE)), null);
            }
            OCSPResp response = new OCSPRespBuilder()
                    .build(
                            OCSPRespBuilder.SUCCESSFUL,
                            builder.build(
                                    new JcaContentSignerBuilder("SHA256withECDSA").build(rootPair.getPrivate()),
                                    new X509CertificateHolder[] {new X509CertificateHolder(root.getEncoded())},
                                    Date.from(now)));
            return response.getEncoded();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private byte[] stamp(byte[] request) throws IOException {
        try {
            TimeStampTokenGenerator generator = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder()
                            .build("SHA256withECDSA", stampPair.getPrivate(), stamping),
                    digests().get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                    new ASN1ObjectIdentifier("1.3.6.1.4.1.55555.1"));
            generator.addCertificates(new JcaCertStore(List.of(stamping, root)));
            Set<ASN1ObjectIdentifier> hashes = Set.of(TSPAlgorithms.SHA256);
            return new TimeStampResponseGenerator(generator, hashes)
                    .generate(new TimeStampRequest(request), BigInteger.valueOf(serial++), Date.from(now))
                    .getEncoded();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static DigestCalculatorProvider digests() throws Exception {
        return new JcaDigestCalculatorProviderBuilder().build();
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Extending {
        void extend(X509v3CertificateBuilder builder) throws Exception;
    }
}
