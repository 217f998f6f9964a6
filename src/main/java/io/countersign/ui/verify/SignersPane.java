package io.countersign.ui.verify;

import io.countersign.model.message.Message;
import io.countersign.model.signoff.Check;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.SignatureField;
import io.countersign.model.signoff.SignatureReport;
import io.countersign.model.signoff.Verification;
import io.countersign.text.Messages;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.Facts;
import io.countersign.ui.control.Figures;
import io.countersign.ui.control.Mark;
import io.countersign.ui.control.PaneHeader;
import io.countersign.ui.control.PersonDisc;
import io.countersign.ui.control.Prose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Who signed, a card for each signature, and the hash of the file.
final class SignersPane extends VBox {
    private final Messages messages;
    private final Figures figures;

    /// @param answers to the waiting second signature; empty where it waits for nobody
    SignersPane(Verification verification, Messages messages, List<ActionButton> answers) {
        this.messages = messages;
        this.figures = new Figures(messages);
        List<SignatureReport> signatures = verification.signatures();
        long signed = signatures.stream().filter(SignatureReport::signed).count();
        Label count = new Label(messages.text("verification.signatures.count", signed, signatures.size()));
        count.getStyleClass().add("muted");
        VBox cards = new VBox();
        cards.getStyleClass().add("pane-body");
        if (signatures.isEmpty()) {
            cards.getChildren().add(new Prose(messages.text("verification.signatures.none"), "muted"));
        }
        for (int i = 0; i < signatures.size(); i++) {
            cards.getChildren().add(card(i + 1, signatures.get(i), verification.dossier()));
        }
        if (!answers.isEmpty()) {
            FlowPane row = new FlowPane();
            row.getStyleClass().add("links");
            row.getChildren().addAll(answers);
            cards.getChildren().add(row);
        }
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(new PaneHeader(messages.text("verification.signatures"), count), scroll, hash(verification));
    }

    private VBox card(int number, SignatureReport signature, @Nullable Dossier dossier) {
        VBox card = new VBox(head(number, signature, dossier));
        card.getStyleClass().add("signature-card");
        Instant at = signature.at();
        if (!signature.signed() || at == null) {
            card.getChildren().add(new Prose(messages.text("verification.signature.waiting"), "muted"));
            return card;
        }
        Message meaning = signature.meaning();
        if (meaning != null) {
            card.getChildren().add(new Prose(messages.text(meaning)));
        }
        if (!signature.reason().isBlank()) {
            card.getChildren().add(new Prose(messages.text("verification.signature.reason", signature.reason().strip())));
        }
        Facts facts = new Facts();
        fact(facts, "signed", figures.moment(at), "secondary");
        fact(facts, "issuer", signature.issuer(), "secondary");
        fact(facts, "trust", messages.text(signature.trust()), "secondary");
        fact(facts, "key", spaced(signature.fingerprint()), "code");
        card.getChildren().add(facts);
        return card;
    }

    private HBox head(int number, SignatureReport signature, @Nullable Dossier dossier) {
        Optional<SignatureField> field = SignatureField.of(signature.field());
        String name = signature.signed() || dossier == null ? signature.name() : awaited(field, dossier);
        Prose who = new Prose(name.isEmpty() ? signature.field() : name, "strong");
        String role = field.map(one -> messages.text("verification.role." + one)).orElse(signature.field());
        Prose which = new Prose(messages.text("verification.signature.number", role, number), "muted", "secondary");
        VBox words = new VBox(who, which);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Mark mark = new Mark(messages)
                .show(outcome(signature))
                .saying(messages.text("verification.signature." + VerificationText.word(signature)));
        HBox head = new HBox(new PersonDisc(who.getText()), words, mark);
        head.getStyleClass().add("row");
        return head;
    }

    /// Whom the pages name to sign there.
    private static String awaited(Optional<SignatureField> field, Dossier dossier) {
        return field.map(one -> switch (one) {
                    case REVIEWER -> dossier.reviewer().name();
                    case APPROVER -> dossier.approver().name();
                    case ARCHIVE -> "";
                })
                .orElse("");
    }

    private static Check.Outcome outcome(SignatureReport signature) {
        if (!signature.signed()) {
            return Check.Outcome.NOT_CHECKED;
        }
        return signature.intact() ? Check.Outcome.YES : Check.Outcome.NO;
    }

    private void fact(Facts facts, String key, String value, String style) {
        facts.add(messages.text("verification.signature." + key), value, style);
    }

    private VBox hash(Verification verification) {
        Label caption = new Label(messages.text("verification.hash"));
        caption.getStyleClass().add("caption");
        VBox footer = new VBox(caption, new Prose(verification.sha256(), "code"));
        footer.getStyleClass().addAll("pane-footer", "column", "hash");
        return footer;
    }

    /// In groups of four, so that two people can read it to each other.
    private static String spaced(String fingerprint) {
        return fingerprint.replaceAll("(?<=\\G.{4})(?=.)", " ");
    }
}
