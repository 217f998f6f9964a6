package io.countersign.signing;

import java.security.cert.X509Certificate;

/// A key that can be chosen.
///
/// @param name in its file or on its token
public record NamedKey(String name, X509Certificate certificate) {
    /// The name in the certificate.
    public String subject() {
        return DistinguishedName.of(certificate.getSubjectX500Principal());
    }

    /// The name in the file and the name in the certificate, for people.
    public String title() {
        return name + " (" + subject() + ")";
    }
}
