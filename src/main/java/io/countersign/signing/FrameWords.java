package io.countersign.signing;

import io.countersign.model.message.Message;
import io.countersign.model.signoff.SignatureField;
import io.countersign.signing.SignOffSigner.Statement;
import io.countersign.text.Messages;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The words of a signature: who, what is meant by it, why, when, and with which key. They are put into the frame when a
/// person signs, and found again when it is verified.
public final class FrameWords {
    /// How much of a reviewer's reason the frame shows, in signs; all of it stands on the first page.
    private static final int LONGEST = 90;

    /// How long an approver's reason may be, in signs: it comes after the pages, so that the frame is where it is read.
    public static final int LONGEST_OF_APPROVER = 140;

    private final Statement statement;
    private final X509Certificate certificate;
    private final Messages messages;

    public FrameWords(Statement statement, X509Certificate certificate) {
        this.statement = statement;
        this.certificate = certificate;
        this.messages = new Messages(statement.language());
    }

    /// All that stands in the frame, from top to bottom.
    public List<String> all() {
        return Stream.of(
                        Stream.of(name(), meaning()),
                        reason().stream(),
                        Stream.of(time(), key(), fingerprintIs(), Fingerprint.of(certificate)))
                .flatMap(words -> words)
                .toList();
    }

    public String name() {
        return statement.person().name();
    }

    /// Such as `I have reviewed this release and propose: REFUSED.`
    public String meaning() {
        return messages.text(meaningOf(statement));
    }

    /// The meaning of a signature, to be said in any language.
    public static Message meaningOf(Statement statement) {
        return Message.of(
                "dossier.frame." + statement.field().name().toLowerCase(Locale.ROOT),
                Message.of("dossier.verdict." + statement.verdict().name().toLowerCase(Locale.ROOT)));
    }

    /// The meaning and the reason, whole, for the panels of readers.
    public String panel() {
        return statement.reason().isBlank() ? meaning() : meaning() + " " + statement.reason().strip();
    }

    /// The reason that a panel gives: what stands there after the meaning. The approver's stands nowhere else but in the
    /// frame, as she signs after the record was made.
    public String reasonIn(String panel) {
        String before = meaning() + " ";
        return panel.startsWith(before) ? panel.substring(before.length()) : "";
    }

    /// Whether the frame has room for an approver's reason, and it is written as the frame shows it.
    public static boolean fits(String reason) {
        return reason.equals(oneLine(reason)) && reason.codePointCount(0, reason.length()) <= LONGEST_OF_APPROVER;
    }

    /// Without line ends and with single blanks.
    public static String oneLine(String reason) {
        return reason.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    /// The reason as far as it fits the frame: the approver's whole, the reviewer's cut, as all of it stands on the first page.
    public Optional<String> reason() {
        return statement.reason().isBlank() ? Optional.empty() : Optional.of(say("reason", shortReason()));
    }

    public String time() {
        return say("time", statement.at());
    }

    public String key() {
        String subject = DistinguishedName.of(certificate.getSubjectX500Principal());
        String issuer = DistinguishedName.of(certificate.getIssuerX500Principal());
        return say(
                subject.equals(issuer) ? "own" : "issued",
                subject,
                issuer,
                certificate.getSerialNumber().toString(16));
    }

    /// What stands before the fingerprint.
    public String fingerprintIs() {
        return say("fingerprint");
    }

    private String shortReason() {
        String reason = statement.reason().strip().replaceAll("\\s+", " ");
        if (statement.field() == SignatureField.APPROVER || reason.codePointCount(0, reason.length()) <= LONGEST) {
            return reason;
        }
        return reason.substring(0, reason.offsetByCodePoints(0, LONGEST)).strip() + " \u2026";
    }

    private String say(String key, Object... args) {
        return messages.text("dossier.frame." + key, args);
    }
}
