package io.countersign.model.signoff;

import io.countersign.model.message.Message;
import java.time.Instant;
import java.util.ArrayList;
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

    /// Whether nothing was changed since it was signed, whoever signed it, and its pages say what its record says.
    public boolean isIntact() {
        return switch (state) {
            case INTACT_TRUSTED, INTACT_UNKNOWN_SIGNER -> true;
            case AS_SIGNED, CHANGED, NOT_A_SIGN_OFF -> false;
        };
    }

    /// Whether it is intact, and both persons signed.
    public boolean isInForce() {
        return isIntact() && signatures.stream().allMatch(SignatureReport::signed);
    }

    /// Whether it is intact, and the reviewer alone signed.
    public boolean isHalfSigned() {
        return isIntact() && !isInForce();
    }

    /// With one more check, which does not change the answer.
    public Verification with(Check check) {
        return with(state, headline, summary, check);
    }

    /// With one more check, which speaks against the file.
    public Verification disproved(Check check) {
        return with(State.CHANGED, Message.of("verify.headline.changed"), check.text(), check);
    }

    private Verification with(State other, Message otherHeadline, Message otherSummary, Check check) {
        List<Check> more = new ArrayList<>(checks);
        more.add(check);
        return new Verification(
                file, sha256, other, otherHeadline, otherSummary, more, signatures, dossier, verifiedAt);
    }

    /// The answer in one word.
    public enum State {
        /// As it was signed, by keys that are known here.
        INTACT_TRUSTED,
        /// As it was signed, and it is not established whose keys signed.
        INTACT_UNKNOWN_SIGNER,
        /// As it was signed, by whomever; but its pages are of another layout than this program's, so that it is not proved that they say what
        /// the record says.
        AS_SIGNED,
        /// Something was changed, added or taken away, print and record differ, or it is not signed as it has to be.
        CHANGED,
        /// Not a sign-off, or not signed at all, or signed with a certificate that had expired, was revoked, or is not made
        /// for that.
        NOT_A_SIGN_OFF
    }
}
