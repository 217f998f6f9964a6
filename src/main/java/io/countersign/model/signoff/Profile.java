package io.countersign.model.signoff;

/// Who a person is: what a second one is told apart by.
///
/// @param name as it stands in sign-offs and in the record
/// @param email may be empty
/// @param certificate SHA-256 of the person's certificate, 64 lower-case hexadecimal digits, or empty
/// @param publicKey SHA-256 of the certificate's public key (SubjectPublicKeyInfo in DER), likewise
public record Profile(String name, String email, String certificate, String publicKey) {
    /// A person of whom only the name is known.
    public static Profile named(String name) {
        return new Profile(name, "", "", "");
    }

    /// The same person with this certificate.
    public Profile with(String otherCertificate, String otherPublicKey) {
        return new Profile(name, email, otherCertificate, otherPublicKey);
    }
}
