package io.countersign.signing.pdf;

import io.countersign.signing.SignOffSigner.Statement;
import io.countersign.text.Messages;
import java.util.Locale;

/// What a signature says: what is meant by it, and why.
final class FrameWords {
    private static final int LONGEST = 90;

    private FrameWords() {}

    /// Such as `Reviewed the evidence of this round and signs: REFUSED`.
    static String meaning(Statement statement) {
        Messages messages = new Messages(statement.language());
        String verdict = messages.text(
                "dossier.verdict." + statement.verdict().name().toLowerCase(Locale.ROOT));
        String field = statement.field().name().toLowerCase(Locale.ROOT);
        return messages.text("dossier.frame." + field, verdict);
    }

    /// The meaning and the reason, whole, for the panels of readers.
    static String reason(Statement statement) {
        return statement.reason().isBlank() ? meaning(statement) : meaning(statement) + " " + statement.reason().strip();
    }

    /// The reason as far as it fits the frame; it stands whole on the first page.
    static String shortReason(Statement statement) {
        String reason = statement.reason().strip().replaceAll("\\s+", " ");
        if (reason.codePointCount(0, reason.length()) <= LONGEST) {
            return reason;
        }
        return reason.substring(0, reason.offsetByCodePoints(0, LONGEST)).strip() + " \u2026";
    }
}
