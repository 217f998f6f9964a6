package io.countersign.signing;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How long a signature can be proved, and who helps with it. Without a time-stamp authority nothing is sent anywhere.
///
/// @param level of ETSI EN 319 142-1
/// @param authority where time-stamps come from (RFC 3161 over HTTP); null at level B only
public record Assurance(Level level, @Nullable URI authority) {
    public Assurance {
        if (level != Level.B && authority == null) {
            throw new IllegalArgumentException("a time-stamp without an authority");
        }
    }

    /// The signature alone.
    public static Assurance none() {
        return new Assurance(Level.B, null);
    }

    public Optional<URI> timeStamps() {
        return Optional.ofNullable(authority);
    }

    /// What is added to a signature.
    public enum Level {
        /// Nothing: it is proved while the certificate is valid.
        B,
        /// A time-stamp: it was made before that time.
        T,
        /// And what the authorities say of the certificates, from where the certificates name it.
        LT,
        /// And a time-stamp over the whole file, with the last signature.
        LTA
    }
}
