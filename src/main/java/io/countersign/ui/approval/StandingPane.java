package io.countersign.ui.approval;

import io.countersign.model.audit.AuditEntry;
import io.countersign.model.message.Message;
import io.countersign.model.signoff.Check;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.SignatureReport;
import io.countersign.model.signoff.Verdict;
import io.countersign.text.Messages;
import io.countersign.ui.control.Facts;
import io.countersign.ui.control.Figures;
import io.countersign.ui.control.Mark;
import io.countersign.ui.control.Prose;
import io.countersign.workflow.ReviewApproval.Approval;
import java.util.List;
import javafx.scene.layout.VBox;

/// What the second person has to know before she decides: what was signed, by whom, and what has happened since.
final class StandingPane extends VBox {
    /// Of more entries of the record the first are named; all of them are on the page History.
    private static final int NAMED = 4;

    private final Messages messages;
    private final Figures figures;

    StandingPane(Approval approval, Messages messages) {
        this.messages = messages;
        this.figures = new Figures(messages);
        Dossier dossier = approval.dossier();
        Facts facts = new Facts();
        facts.add(messages.text("approval.signoff"), dossier.number(), "code");
        facts.add(
                messages.text("approval.release"),
                messages.text(
                        "approval.release.value",
                        dossier.release().name(),
                        dossier.release().build(),
                        dossier.release().round()));
        facts.add(messages.text("approval.verdict"), verdict(dossier.verdict()));
        facts.add(messages.text("approval.reason"), dossier.reason());
        approval.waiting().signatures().stream()
                .filter(SignatureReport::signed)
                .forEach(signature -> facts.add(messages.text("approval.signed"), signed(signature)));
        facts.add(
                messages.text("approval.approver"),
                person(dossier.approver().name(), dossier.approver().role()),
                "strong");
        facts.add(messages.text("approval.since"), since(approval));
        if (!approval.own().isEmpty()) {
            facts.add(messages.text("approval.own"), entries("approval.own.some", approval.own()));
        }
        getStyleClass().addAll("column", "standing");
        getChildren().add(facts);
    }

    private Mark verdict(Verdict verdict) {
        return new Mark(messages)
                .show(verdict == Verdict.APPROVED ? Check.Outcome.YES : Check.Outcome.NO)
                .saying(messages.text("control.verdict." + verdict));
    }

    private VBox signed(SignatureReport signature) {
        String who = signature.at() == null
                ? signature.name()
                : messages.text("approval.signed.value", signature.name(), figures.moment(signature.at()));
        return lines(new Prose(who), new Prose(messages.text(signature.trust()), "muted", "secondary"));
    }

    private static String person(String name, String role) {
        return role.isEmpty() ? name : name + ", " + role;
    }

    private VBox since(Approval approval) {
        if (!approval.sameRecord()) {
            return lines(new Prose(messages.text("approval.since.unknown")));
        }
        return approval.since().isEmpty()
                ? lines(new Prose(messages.text("approval.since.none")))
                : entries("approval.since.some", approval.since());
    }

    private VBox entries(String sentence, List<AuditEntry> entries) {
        VBox lines = lines(new Prose(messages.text(sentence, entries.size())));
        entries.stream()
                .limit(NAMED)
                .map(entry -> new Prose(
                        messages.text("approval.entry", figures.moment(entry.at()), entry.who(), words(entry)),
                        "muted",
                        "secondary"))
                .forEach(lines.getChildren()::add);
        if (entries.size() > NAMED) {
            lines.getChildren()
                    .add(new Prose(messages.text("approval.more", entries.size() - NAMED), "muted", "secondary"));
        }
        return lines;
    }

    private static VBox lines(Prose... all) {
        VBox lines = new VBox(all);
        lines.getStyleClass().addAll("column", "tight");
        return lines;
    }

    private static Message words(AuditEntry entry) {
        return Message.of("audit." + entry.action(), entry.subject(), entry.before(), entry.after());
    }
}
