package io.countersign.workflow;

import io.countersign.model.problem.ProblemException;
import io.countersign.signing.CertificateFile;
import io.countersign.signing.DistinguishedName;
import io.countersign.signing.Fingerprint;
import io.countersign.signing.KeyKind;
import io.countersign.signing.Revocations;
import io.countersign.signing.TrustList;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/// Keeps the list of certificates that a person trusts. A certificate is taken in two steps: she looks at it, then
/// confirms it by its fingerprint, which she has from its owner by another way than the file. Thread-safe.
public final class KeepTrust {
    private final TrustList list;

    public KeepTrust(TrustList list) {
        this.list = list;
    }

    public synchronized List<Trusted> all() {
        return list.certificates().stream().map(KeepTrust::describe).toList();
    }

    /// What is in a file, before anything is trusted.
    public List<Trusted> look(Path file) {
        return CertificateFile.read(file).stream().map(KeepTrust::describe).toList();
    }

    /// @param fingerprint of one of the certificates of the file, its first 16 digits at least
    /// @throws ProblemException if none has it
    public synchronized Trusted add(Path file, String fingerprint) {
        return describe(list.add(CertificateFile.read(file), fingerprint));
    }

    /// @throws ProblemException if no certificate of the list has this fingerprint
    public synchronized Trusted remove(String fingerprint) {
        return describe(list.remove(fingerprint));
    }

    /// @param chain of a key that is to sign, its own certificate first
    /// @throws ProblemException if a list that lies beside the certificates says that one of the chain was revoked
    synchronized void requireUnrevoked(List<X509Certificate> chain) {
        List<X509Certificate> among = new ArrayList<>(chain);
        among.addAll(list.certificates());
        Revocations known = new Revocations(list.revocations(), List.of());
        if (known.of(Revocations.way(chain.getFirst(), among)) instanceof Revocations.Status.Revoked revoked) {
            throw revoked.problem();
        }
    }

    static Trusted describe(X509Certificate certificate) {
        return new Trusted(
                DistinguishedName.of(certificate.getSubjectX500Principal()),
                DistinguishedName.of(certificate.getIssuerX500Principal()),
                certificate.getSerialNumber().toString(16),
                KeyKind.name(certificate.getPublicKey()),
                day(certificate.getNotBefore()),
                day(certificate.getNotAfter()),
                certificate.getBasicConstraints() >= 0,
                Fingerprint.of(certificate));
    }

    private static LocalDate day(Date date) {
        return date.toInstant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /// A certificate, for people.
    ///
    /// @param serial in hexadecimal
    /// @param key such as `RSA 3072`
    /// @param from the first day that it is valid, UTC
    /// @param through the last day
    /// @param authority whether it vouches for others
    /// @param fingerprint SHA-256 in hexadecimal
    public record Trusted(
            String subject,
            String issuer,
            String serial,
            String key,
            LocalDate from,
            LocalDate through,
            boolean authority,
            String fingerprint) {}
}
