package io.countersign.verify;

import io.countersign.signing.Revocations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file to examine, and what is trusted here, in a form that goes from one process to another.
///
/// @param path absolute
/// @param inputs the folder that the embedded evidence goes to; null for nowhere
/// @param now the time for which waivers and certificates are judged
/// @param certificates DER in Base64
/// @param lists of revoked certificates, DER in Base64
record VerifierRequest(
        String path, @Nullable String inputs, Instant now, List<String> certificates, List<String> lists) {
    VerifierRequest {
        certificates = List.copyOf(certificates);
        lists = List.copyOf(lists);
    }

    static VerifierRequest of(Path file, @Nullable Path inputs, KnownKeys keys, Instant now) {
        List<String> certificates = new ArrayList<>();
        List<String> lists = new ArrayList<>();
        try {
            for (X509Certificate certificate : keys.certificates()) {
                certificates.add(Base64.getEncoder().encodeToString(certificate.getEncoded()));
            }
            for (X509CRL list : keys.lists()) {
                lists.add(Base64.getEncoder().encodeToString(list.getEncoded()));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return new VerifierRequest(
                file.toAbsolutePath().toString(),
                inputs == null ? null : inputs.toAbsolutePath().toString(),
                now,
                certificates,
                lists);
    }

    /// @throws IOException if one of them cannot be read
    KnownKeys keys() throws IOException {
        List<X509Certificate> read = new ArrayList<>();
        List<X509CRL> revoked = new ArrayList<>();
        try {
            for (String certificate : certificates) {
                byte[] der = Base64.getDecoder().decode(certificate);
                read.add((X509Certificate) CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(der)));
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        for (String list : lists) {
            revoked.add(Revocations.list(Base64.getDecoder().decode(list)));
        }
        return new KnownKeys(read, revoked);
    }
}
