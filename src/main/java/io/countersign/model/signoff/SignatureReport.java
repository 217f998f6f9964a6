package io.countersign.model.signoff;

import io.countersign.model.message.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a sign-off's file says of one signature.
///
/// @param field the field's name in the file
/// @param signed whether there is a signature in it
/// @param intact whether the bytes that it covers are unchanged
/// @param name of the signer, from the certificate; empty where not signed
/// @param issuer of the certificate; empty where not signed
/// @param fingerprint SHA-256 of the certificate in hexadecimal; empty where not signed
/// @param at when, by the signer's own clock; null where not signed
/// @param trust by whom the key is trusted, or that it is trusted by nobody here
public record SignatureReport(
        String field,
        boolean signed,
        boolean intact,
        String name,
        String issuer,
        String fingerprint,
        @Nullable Instant at,
        Message trust) {}
