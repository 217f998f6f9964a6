package io.countersign.model.signoff;

import java.util.Objects;

/// Who signs.
///
/// @param name as it is printed
/// @param role such as `release reviewer`; may be empty
/// @param certificate SHA-256 of the one certificate that the person signs with, 64 lower-case hexadecimal digits, where
///     it is known beforehand; else empty
public record Person(String name, String role, String certificate) {
    /// A record that was made elsewhere may name no certificate.
    public Person {
        certificate = Objects.requireNonNullElse(certificate, "");
    }

    /// A person whose certificate is not known beforehand.
    public Person(String name, String role) {
        this(name, role, "");
    }

    /// The same person, who signs with this certificate.
    public Person with(String known) {
        return new Person(name, role, known);
    }
}
