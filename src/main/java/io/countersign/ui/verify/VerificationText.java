package io.countersign.ui.verify;

import io.countersign.model.message.Message;
import io.countersign.model.signoff.Check;
import io.countersign.model.signoff.SignatureField;
import io.countersign.model.signoff.SignatureReport;
import io.countersign.model.signoff.Verification;
import io.countersign.text.Messages;
import java.util.StringJoiner;

/// A verification as plain text, to be pasted into a mail.
record VerificationText(Messages messages) {
    String of(Verification verification) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add(messages.text(verification.headline()));
        lines.add(messages.text(verification.summary()));
        lines.add("");
        lines.add(messages.text("verification.text.file", verification.file()));
        lines.add(messages.text("verification.text.hash", verification.sha256()));
        lines.add(messages.text("verification.verified", verification.verifiedAt()));
        lines.add("");
        verification.checks().forEach(check -> lines.add(line(check)));
        lines.add("");
        verification.signatures().forEach(signature -> lines.add(line(signature)));
        return lines.toString();
    }

    private String line(Check check) {
        return messages.text(
                "verification.text.check",
                messages.text("control.outcome." + check.outcome()),
                check.name(),
                check.text());
    }

    private String line(SignatureReport signature) {
        String word = messages.text("verification.signature." + word(signature));
        Message meaning = signature.meaning();
        String said = meaning == null ? "" : (messages.text(meaning) + " " + signature.reason()).strip();
        return signature.signed()
                ? messages.text("verification.text.signature", signature.name(), word, signature.trust(), said)
                        .strip()
                : messages.text("verification.text.waiting", role(signature), word);
    }

    /// Whose signature a field is for; one of another program has but its name.
    private String role(SignatureReport signature) {
        return SignatureField.of(signature.field())
                .map(one -> messages.text("verification.role." + one))
                .orElse(signature.field());
    }

    /// The last part of the key of what is said of a signature.
    static String word(SignatureReport signature) {
        if (!signature.signed()) {
            return "missing";
        }
        return signature.intact() ? "intact" : "broken";
    }
}
