package io.countersign.signing;

import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRL;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/// Reads certificates that are to be known: one in DER, or any number in PEM (RFC 7468).
public final class CertificateFile {
    private CertificateFile() {}

    /// @throws ProblemException if the file cannot be read, or holds no certificate
    public static List<X509Certificate> read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            List<X509Certificate> certificates = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(bytes))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (certificates.isEmpty()) {
                throw ProblemException.of(ProblemCode.CERTIFICATE_UNREADABLE, file.toString());
            }
            return certificates;
        } catch (IOException | CertificateException e) {
            throw new ProblemException(Problem.of(ProblemCode.CERTIFICATE_UNREADABLE, file.toString()), e);
        }
    }

    /// Lists of revoked certificates (RFC 5280), in DER or PEM.
    ///
    /// @throws ProblemException if the file cannot be read, or holds no list
    public static List<? extends CRL> revocations(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            List<? extends CRL> lists = List.copyOf(
                    CertificateFactory.getInstance("X.509").generateCRLs(new ByteArrayInputStream(bytes)));
            if (lists.isEmpty()) {
                throw ProblemException.of(ProblemCode.REVOCATIONS_UNREADABLE, file.toString());
            }
            return lists;
        } catch (IOException | GeneralSecurityException e) {
            throw new ProblemException(Problem.of(ProblemCode.REVOCATIONS_UNREADABLE, file.toString()), e);
        }
    }
}
