package io.countersign.parse.secret;

/// What is blackened.
public enum SecretKind {
    /// The body of a private key in PEM or OpenPGP armour.
    PRIVATE_KEY,
    /// A hash of a password, as `crypt` writes it into `/etc/shadow`.
    PASSWORD_HASH,
    /// A key or token that opens an account at a cloud, a code host or a chat.
    ACCESS_TOKEN
}
