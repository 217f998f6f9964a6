package io.countersign.signing;

import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/// What authorities said of the certificates that they issued: lists (RFC 5280) and answers (RFC 6960), from the file
/// and from what is kept here. Nothing is fetched.
public final class Revocations {
    private final List<X509CRL> lists;
    private final List<BasicOCSPResp> answers;

    public Revocations(List<X509CRL> lists, List<BasicOCSPResp> answers) {
        this.lists = List.copyOf(lists);
        this.answers = List.copyOf(answers);
    }

    /// @throws IOException if the bytes are no list
    public static X509CRL list(byte[] bytes) throws IOException {
        try {
            return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(bytes));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /// @throws IOException if the bytes are no answer
    public static BasicOCSPResp answer(byte[] bytes) throws IOException {
        try {
            if (new OCSPResp(bytes).getResponseObject() instanceof BasicOCSPResp answer) {
                return answer;
            }
        } catch (OCSPException | RuntimeException e) {
            // The parser of structures throws what it likes at bytes that are none.
            throw new IOException(e);
        }
        throw new IOException("no answer");
    }

    /// The way from a certificate to whoever issued it, as far as it is among these.
    public static List<X509Certificate> way(X509Certificate certificate, List<X509Certificate> among) {
        List<X509Certificate> way = new ArrayList<>(List.of(certificate));
        Optional<X509Certificate> next = issuer(certificate, among);
        while (next.isPresent() && !way.contains(next.get())) {
            way.add(next.get());
            next = issuer(next.get(), among);
        }
        return List.copyOf(way);
    }

    private static Optional<X509Certificate> issuer(X509Certificate of, List<X509Certificate> among) {
        return among.stream()
                .filter(one -> one.getSubjectX500Principal().equals(of.getIssuerX500Principal()) && !one.equals(of))
                .filter(one -> issued(one, of))
                .findFirst();
    }

    /// A name alone can be anybody's.
    private static boolean issued(X509Certificate issuer, X509Certificate certificate) {
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /// What is known of a way of certificates, each issued by the next one.
    public Status of(List<X509Certificate> way) {
        boolean known = true;
        for (int i = 0; i + 1 < way.size(); i++) {
            Optional<Status> status = of(way.get(i), way.get(i + 1));
            if (status.isPresent() && status.get() instanceof Status.Revoked revoked) {
                return revoked;
            }
            known &= status.isPresent();
        }
        return known ? new Status.Good() : new Status.Unknown();
    }

    private Optional<Status> of(X509Certificate subject, X509Certificate issuer) {
        List<Status> said = new ArrayList<>();
        for (X509CRL list : lists) {
            ask(list, subject, issuer).ifPresent(said::add);
        }
        for (BasicOCSPResp answer : answers) {
            ask(answer, subject, issuer).ifPresent(said::add);
        }
        return said.stream().filter(Status.Revoked.class::isInstance).findFirst().or(() -> said.stream().findFirst());
    }

    private static Optional<Status> ask(X509CRL list, X509Certificate subject, X509Certificate issuer) {
        if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
            return Optional.empty();
        }
        try {
            list.verify(issuer.getPublicKey());
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
        X509CRLEntry entry = list.getRevokedCertificate(subject);
        return Optional.of(
                entry == null
                        ? new Status.Good()
                        : new Status.Revoked(subject, entry.getRevocationDate().toInstant()));
    }

    private static Optional<Status> ask(BasicOCSPResp answer, X509Certificate subject, X509Certificate issuer) {
        try {
            if (!isBy(answer, issuer)) {
                return Optional.empty();
            }
            for (SingleResp single : answer.getResponses()) {
                CertificateID id = single.getCertID();
                boolean asked = id.getSerialNumber().equals(subject.getSerialNumber())
                        && id.matchesIssuer(
                                new X509CertificateHolder(issuer.getEncoded()),
                                new JcaDigestCalculatorProviderBuilder().build());
                if (asked && single.getCertStatus() instanceof RevokedStatus revoked) {
                    Date date = revoked.getRevocationTime();
                    return Optional.of(new Status.Revoked(subject, date.toInstant()));
                }
                if (asked && single.getCertStatus() == null) {
                    return Optional.of(new Status.Good()); // BouncyCastle says good by null
                }
            }
        } catch (OCSPException | OperatorCreationException | GeneralSecurityException | IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /// Signed by the issuer itself, or by one whom it made its responder (RFC 6960, 4.2.2.2).
    private static boolean isBy(BasicOCSPResp answer, X509Certificate issuer)
            throws OCSPException, OperatorCreationException, GeneralSecurityException {
        JcaContentVerifierProviderBuilder verifiers =
                new JcaContentVerifierProviderBuilder().setProvider(new BouncyCastleProvider());
        if (answer.isSignatureValid(verifiers.build(issuer.getPublicKey()))) {
            return true;
        }
        for (X509CertificateHolder holder : answer.getCerts()) {
            X509Certificate responder = new JcaX509CertificateConverter().getCertificate(holder);
            List<String> purposes = responder.getExtendedKeyUsage();
            if (purposes != null
                    && purposes.contains(KeyPurposeId.id_kp_OCSPSigning.getId())
                    && responder.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
                responder.verify(issuer.getPublicKey());
                return answer.isSignatureValid(verifiers.build(responder.getPublicKey()));
            }
        }
        return false;
    }

    /// What is known.
    public sealed interface Status {
        record Good() implements Status {}

        /// Nobody said anything of at least one of them.
        record Unknown() implements Status {}

        record Revoked(X509Certificate certificate, Instant at) implements Status {
            /// What a person is told who is about to sign.
            public ProblemException problem() {
                return ProblemException.of(
                        ProblemCode.KEY_REVOKED, DistinguishedName.of(certificate.getSubjectX500Principal()), at);
            }
        }
    }
}
