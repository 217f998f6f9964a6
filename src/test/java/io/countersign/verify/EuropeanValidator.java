package io.countersign.verify;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/// The European reference validator, with its policy made strict: what it only warns of by default is a failure.
final class EuropeanValidator {
    private static final List<String> STRICT = List.of(
            "DocMDP",
            "FieldMDP",
            "SigFieldLock",
            "UndefinedChanges",
            "PdfVisualDifference",
            "PdfPageDifference",
            "PdfAnnotationOverlap");

    private EuropeanValidator() {}

    /// Verdict and level of each signature, such as `TOTAL_PASSED PAdES-BASELINE-LTA`.
    static List<String> judge(byte[] pdf, X509Certificate root, Instant now) throws IOException {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(root));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(now));
        SimpleReport report = validator.validateDocument(policy()).getSimpleReport();
        return report.getSignatureIdList().stream()
                .map(id -> report.getIndication(id) + " " + report.getSignatureFormat(id).toString())
                .toList();
    }

    private static InputStream policy() throws IOException {
        try (InputStream in = EuropeanValidator.class.getResourceAsStream("/policy/constraint.xml")) {
            String policy = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String constraint : STRICT) {
                policy = policy.replaceAll("<" + constraint + " Level=\"[A-Z]+\"", "<" + constraint + " Level=\"FAIL\"");
            }
            return new ByteArrayInputStream(policy.getBytes(StandardCharsets.UTF_8));
        }
    }
}
