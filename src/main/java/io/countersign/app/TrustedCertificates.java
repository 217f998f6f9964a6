package io.countersign.app;

import io.countersign.model.problem.ProblemException;
import io.countersign.signing.CertificateFile;
import io.countersign.signing.TrustList;
import io.countersign.verify.KnownKeys;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;

/// The certificates that count as known: those of a person's own list, and those that she names.
final class TrustedCertificates {
    /// In the data folder.
    static final String FOLDER = "trusted";

    private TrustedCertificates() {}

    static TrustList list(Path data) {
        return new TrustList(data.resolve(FOLDER));
    }

    /// @throws ProblemException if one of the files is no certificate
    static KnownKeys read(Path data, List<Path> named) {
        TrustList list = list(data);
        List<X509Certificate> certificates = Stream.concat(
                        list.certificates().stream(),
                        named.stream().flatMap(file -> CertificateFile.read(file).stream()))
                .distinct()
                .toList();
        return new KnownKeys(certificates, list.revocations());
    }
}
