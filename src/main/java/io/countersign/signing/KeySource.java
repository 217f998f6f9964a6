package io.countersign.signing;

import java.nio.file.Path;

/// Where a key lies, and which of several it is.
///
/// @param file a PKCS#12 file, or the library that a token's maker gives for it (PKCS#11)
/// @param token the label or the slot of the token; empty for the only one there is, and for a file
/// @param name of the key in the file or on the token; empty for the only one there is
public record KeySource(Path file, String token, String name) {
    /// The only key of a file, or of the only token.
    public static KeySource of(Path file) {
        return new KeySource(file, "", "");
    }
}
