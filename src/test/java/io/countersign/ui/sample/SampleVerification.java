package io.countersign.ui.sample;

import io.countersign.model.message.Message;
import io.countersign.model.signoff.Check;
import io.countersign.model.signoff.SignatureReport;
import io.countersign.model.signoff.Verification;
import java.time.Instant;
import java.util.List;

/// What the verifier may say of a file, one for each state.
public final class SampleVerification {
    private static final String HASH = "b81d0c5e77a2" + "3f".repeat(24) + "4f09";

    private SampleVerification() {}

    public static Verification of(Verification.State state) {
        return switch (state) {
            case INTACT_TRUSTED ->
                verification(
                        state,
                        "genuine",
                        List.of(
                                check("signatures", Check.Outcome.YES, "signatures.yes"),
                                check("print", Check.Outcome.YES, "print.yes"),
                                check("limits", Check.Outcome.ATTENTION, "limits.look"),
                                check("time", Check.Outcome.NOT_CHECKED, "time.none")),
                        List.of(signed("ReviewerSig", "Lin Mei", true), signed("ApproverSig", "Chen Yu", true)));
            case INTACT_UNKNOWN_SIGNER ->
                verification(
                        state,
                        "half",
                        List.of(
                                check("signatures", Check.Outcome.YES, "signatures.yes"),
                                check("print", Check.Outcome.YES, "print.yes")),
                        List.of(signed("ReviewerSig", "Lin Mei", true), waiting()));
            case AS_SIGNED ->
                verification(
                        state,
                        "half",
                        List.of(check("print", Check.Outcome.ATTENTION, "print.yes")),
                        List.of(signed("ReviewerSig", "Lin Mei", true), waiting()));
            case CHANGED ->
                verification(
                        state,
                        "forged",
                        List.of(
                                check("signatures", Check.Outcome.NO, "signatures.no"),
                                check("print", Check.Outcome.NO, "print.no")),
                        List.of(signed("ReviewerSig", "Lin Mei", false), waiting()));
            case NOT_A_SIGN_OFF -> verification(state, "foreign", List.of(), List.of());
        };
    }

    private static Verification verification(
            Verification.State state, String words, List<Check> checks, List<SignatureReport> signatures) {
        return new Verification(
                "wordpress-6.8-2026.11-3-r3.pdf",
                HASH,
                state,
                Message.of("sample.verify." + words),
                Message.of("sample.verify." + words + ".summary"),
                checks,
                signatures,
                null,
                Instant.parse("2026-12-16T10:04:22Z"));
    }

    private static Check check(String name, Check.Outcome outcome, String text) {
        return new Check(Message.of("sample.check." + name), outcome, Message.of("sample.check." + text));
    }

    private static SignatureReport signed(String field, String name, boolean intact) {
        return new SignatureReport(
                field,
                true,
                intact,
                intact,
                name,
                "CN=" + name + ", O=Example Images",
                "9f2c41d0".repeat(8),
                Instant.parse("2026-11-27T14:33:10Z"),
                "B-B",
                Message.of(
                        field.startsWith("Reviewer") ? "dossier.frame.reviewer" : "dossier.frame.approver",
                        Message.of("dossier.verdict.approved")),
                "Seen with the team.",
                Message.of("sample.trust.nobody"),
                Message.of("sample.trust.nobody"));
    }

    private static SignatureReport waiting() {
        return new SignatureReport(
                "ApproverSig",
                false,
                false,
                false,
                "",
                "",
                "",
                null,
                "",
                null,
                "",
                Message.of("sample.trust.nobody"),
                Message.of("sample.trust.nobody"));
    }
}
