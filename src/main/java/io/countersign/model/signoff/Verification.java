package io.countersign.model.signoff;

import io.countersign.model.message.Message;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found out about a file that claims to be a sign-off.
///
/// @param file its name
/// @param sha256 of its bytes
/// @param state the answer in one word
/// @param headline the answer as a sentence
/// @param summary what the sign-off says, or why it cannot be believed
/// @param checks each thing that was checked
/// @param signatures in the order of the fields
/// @param dossier the embedded record, null where there is none that can be read
/// @param verifiedAt UTC
public record Verification(
        String file,
        String sha256,
        State state,
        Message headline,
        Message summary,
        List<Check> checks,
        List<SignatureReport> signatures,
        @Nullable Dossier dossier,
        Instant verifiedAt) {
    public Verification {
        checks = List.copyOf(checks);
        signatures = List.copyOf(signatures);
    }

    /// The answer in one word.
    public enum State {
        /// Both signed, all checks hold.
        IN_FORCE,
        /// Genuine, and signed by the reviewer only.
        HALF_SIGNED,
        /// Something was changed, added or taken away, or print and record differ.
        NOT_GENUINE,
        /// Not a sign-off, or not signed at all.
        NOT_A_SIGNOFF
    }
}
