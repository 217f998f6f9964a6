package io.countersign.signing;

import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
