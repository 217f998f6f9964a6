package io.countersign.signing;

import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.CRL;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The certificates that a person trusts: files, PEM or DER, in a folder of her data. She may lay them there herself;
/// what she confirms in the program goes there under its fingerprint. Lists of revoked certificates (`.crl`) may lie
/// beside them.
public final class TrustList {
    private static final String REVOCATIONS = ".crl";
    private static final int SHORTEST = 16;

    private final Path folder;

    /// @param folder may not be there yet
    public TrustList(Path folder) {
        this.folder = folder;
    }

    /// @throws ProblemException if a file in the folder is no certificate
    public List<X509Certificate> certificates() {
        Set<X509Certificate> all = new LinkedHashSet<>();
        files().filter(file -> !isRevocations(file)).forEach(file -> all.addAll(CertificateFile.read(file)));
        return List.copyOf(all);
    }

    /// @throws ProblemException if a file in the folder is no list of revoked certificates
    public List<X509CRL> revocations() {
        List<X509CRL> all = new ArrayList<>();
        files().filter(TrustList::isRevocations).forEach(file -> {
            for (CRL list : CertificateFile.revocations(file)) {
                all.add((X509CRL) list);
            }
        });
        return List.copyOf(all);
    }

    /// Takes a certificate in that a person has compared.
    ///
    /// @param candidates what she was shown
    /// @param fingerprint as she was told it: blanks and colons make no difference, its first 16 digits are enough
    /// @throws ProblemException if no candidate has this fingerprint, or it cannot be kept
    public X509Certificate add(List<X509Certificate> candidates, String fingerprint) {
        X509Certificate chosen = find(candidates, fingerprint)
                .orElseThrow(() -> ProblemException.of(ProblemCode.TRUST_FINGERPRINT, fingerprint));
        if (!certificates().contains(chosen)) {
            write(folder.resolve(Fingerprint.of(chosen) + ".pem"), List.of(chosen));
        }
        return chosen;
    }

    /// @throws ProblemException if there is no such certificate, or its file cannot be changed
    public X509Certificate remove(String fingerprint) {
        X509Certificate gone = find(certificates(), fingerprint)
                .orElseThrow(() -> ProblemException.of(ProblemCode.TRUST_UNKNOWN, fingerprint));
        for (Path file : files().filter(one -> !isRevocations(one)).toList()) {
            List<X509Certificate> held = CertificateFile.read(file);
            if (held.contains(gone)) {
                List<X509Certificate> rest = held.stream().filter(one -> !one.equals(gone)).toList();
                write(file, rest);
            }
        }
        return gone;
    }

    private static Optional<X509Certificate> find(List<X509Certificate> among, String fingerprint) {
        String digits = fingerprint.toLowerCase(Locale.ROOT).replaceAll("[\\s:]", "");
        List<X509Certificate> found = among.stream()
                .filter(one -> digits.length() >= SHORTEST && Fingerprint.of(one).startsWith(digits))
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// Whether a file lists what was revoked, rather than what is trusted.
    public static boolean isRevocations(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(REVOCATIONS);
    }

    private Stream<Path> files() {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new ProblemException(Problem.of(ProblemCode.FILE_UNREADABLE, folder.toString()), e);
        }
    }

    /// A whole file, or none where nothing is left.
    private void write(Path file, List<X509Certificate> certificates) {
        try {
            if (certificates.isEmpty()) {
                Files.delete(file);
                return;
            }
            Files.createDirectories(folder);
            Path sibling = Files.createTempFile(folder, ".", ".new");
            String pem = certificates.stream().map(Pem::certificate).collect(Collectors.joining());
            Files.writeString(sibling, pem, StandardCharsets.US_ASCII);
            Files.move(sibling, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ProblemException(Problem.of(ProblemCode.TARGET_UNWRITABLE, file.toString()), e);
        }
    }
}
