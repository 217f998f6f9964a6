package io.countersign.model.signoff;

import io.countersign.model.message.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a sign-off's file says of one signature.
///
/// @param field the field's name in the file
/// @param signed whether there is a signature in it
/// @param intact whether the bytes that it covers are unchanged, and it is of the kind that belongs into this field
/// @param trusted whether it is known here whose key it is
/// @param name of the signer, from the certificate; empty where not signed
/// @param issuer of the certificate; empty where not signed
/// @param fingerprint SHA-256 of the certificate in hexadecimal; empty where not signed
/// @param at when, by the signer's own clock; null where not signed
/// @param level how long it can be proved, in the words of ETSI EN 319 142-1: `B-B`, `B-T`, `B-LT`, `B-LTA`; empty where
///     not signed
/// @param meaning what is meant by it, as its frame says it; null where not signed, and where the frame does not hold
/// @param reason in the signer's words, likewise; empty where none is given
/// @param sentence who signed and when, or what is wrong with it
/// @param trust by whom the key is trusted, or that it is trusted by nobody here
public record SignatureReport(
        String field,
        boolean signed,
        boolean intact,
        boolean trusted,
        String name,
        String issuer,
        String fingerprint,
        @Nullable Instant at,
        String level,
        @Nullable Message meaning,
        String reason,
        Message sentence,
        Message trust) {}
