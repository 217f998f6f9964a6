package io.countersign.verify;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The certificates that are trusted here: of persons, or of authorities that vouch for persons. Immutable.
public final class KnownKeys {
    private final List<X509Certificate> certificates;
    private final List<X509CRL> lists;

    public KnownKeys(List<X509Certificate> certificates) {
        this(certificates, List.of());
    }

    /// @param lists of what authorities have revoked
    public KnownKeys(List<X509Certificate> certificates, List<X509CRL> lists) {
        this.certificates = List.copyOf(certificates);
        this.lists = List.copyOf(lists);
    }

    public List<X509Certificate> certificates() {
        return certificates;
    }

    public List<X509CRL> lists() {
        return lists;
    }

    /// How a key is known here.
    ///
    /// @param chain the certificate in question first; the others may help to find the way
    /// @param at the time for which everything on the way has to be valid
    /// @return empty where nobody known here vouches for it
    Optional<Path> path(List<X509Certificate> chain, Instant at) {
        X509Certificate subject = chain.getFirst();
        if (certificates.contains(subject)) {
            return Optional.of(new Path(List.of(subject), subject));
        }
        // A person's certificate vouches for nobody else.
        Set<TrustAnchor> authorities = certificates.stream()
                .filter(certificate -> certificate.getBasicConstraints() >= 0)
                .map(certificate -> new TrustAnchor(certificate, null))
                .collect(Collectors.toSet());
        return authorities.isEmpty() ? Optional.empty() : build(chain, authorities, at);
    }

    private static Optional<Path> build(List<X509Certificate> chain, Set<TrustAnchor> authorities, Instant at) {
        try {
            X509CertSelector subject = new X509CertSelector();
            subject.setCertificate(chain.getFirst());
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(authorities, subject);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
            parameters.setRevocationEnabled(false); // what is known of revocation is asked apart, without a network
            parameters.setDate(Date.from(at));
            PKIXCertPathBuilderResult found =
                    (PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX").build(parameters);
            List<X509Certificate> way = new ArrayList<>();
            found.getCertPath().getCertificates().forEach(certificate -> way.add((X509Certificate) certificate));
            X509Certificate authority = found.getTrustAnchor().getTrustedCert();
            way.add(authority);
            return Optional.of(new Path(way, authority));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /// The way from a certificate to one that is known.
    ///
    /// @param way both ends with it
    /// @param known what is trusted here
    record Path(List<X509Certificate> way, X509Certificate known) {
        Path {
            way = List.copyOf(way);
        }

        boolean isDirect() {
            return way.size() == 1;
        }
    }
}
