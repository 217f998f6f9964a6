package io.countersign.ui.verify;

import io.countersign.model.problem.Problem;
import io.countersign.text.Messages;
import io.countersign.ui.control.ErrorCard;
import io.countersign.ui.control.Facts;
import io.countersign.ui.control.Prose;
import io.countersign.workflow.KeepTrust.Trusted;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The certificates that are trusted, and the two steps by which one is: it is looked at, then confirmed by the
/// fingerprint that its owner gave.
final class TrustPane extends VBox {
    private static final int SHORTEST = 16;

    private final TrustViewModel model;
    private final Messages messages;
    private final Runnable choose;

    /// @param choose asks the person for a file to look at
    TrustPane(TrustViewModel model, Messages messages, Runnable choose) {
        this.model = model;
        this.messages = messages;
        this.choose = choose;
        getStyleClass().addAll("verify-content", "trust");
        model.state().subscribe(this::show);
    }

    private void show(TrustState state) {
        getChildren().setAll(new Prose(messages.text("verification.trust.about"), "muted"));
        Problem problem = state.problem();
        if (problem != null) {
            getChildren().add(new ErrorCard(problem, messages));
        }
        if (!state.candidates().isEmpty()) {
            getChildren().add(caption("verification.trust.candidate"));
            state.candidates().forEach(candidate -> getChildren().add(card(candidate, confirmation(candidate))));
        }
        getChildren().add(caption("verification.trust.list"));
        if (state.trusted().isEmpty()) {
            getChildren().add(new Prose(messages.text("verification.trust.none"), "muted"));
        }
        state.trusted().forEach(one -> getChildren().add(card(one, removal(one))));
        Button add = new Button(messages.text("verification.trust.add"));
        add.setId("trust-add");
        add.setOnAction(_ -> choose.run());
        getChildren().add(add);
    }

    private Label caption(String key) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("caption");
        return label;
    }

    private VBox card(Trusted certificate, Node below) {
        Facts facts = new Facts();
        facts.add(messages.text("verification.trust.issuer"), certificate.issuer(), "secondary");
        facts.add(
                messages.text("verification.trust.valid"),
                messages.text("verification.trust.valid.value", certificate.from(), certificate.through()),
                "secondary");
        facts.add(
                messages.text("verification.trust.kind"),
                messages.text(
                        certificate.authority() ? "verification.trust.authority" : "verification.trust.person",
                        certificate.key()),
                "secondary");
        facts.add(
                messages.text("verification.signature.key"),
                certificate.fingerprint().replaceAll("(?<=\\G.{4})(?=.)", " "),
                "code");
        VBox card = new VBox(new Prose(certificate.subject(), "strong"), facts, below);
        card.getStyleClass().add("signature-card");
        return card;
    }

    /// The button stays shut until a fingerprint is given that fits what is shown.
    private HBox confirmation(Trusted candidate) {
        TextField told = new TextField();
        told.setPromptText(messages.text("verification.trust.told"));
        told.setAccessibleText(messages.text("verification.trust.told"));
        told.setId("trust-told");
        HBox.setHgrow(told, Priority.ALWAYS);
        Button trust = new Button(messages.text("verification.trust.confirm"));
        trust.getStyleClass().add("accent");
        trust.setId("trust-confirm");
        trust.setMinWidth(USE_PREF_SIZE);
        trust.setDisable(true);
        told.textProperty().subscribe(text -> trust.setDisable(!fits(candidate, text)));
        trust.setOnAction(_ -> model.confirm(told.getText()));
        told.setOnAction(_ -> trust.fire());
        HBox row = new HBox(told, trust);
        row.getStyleClass().add("row");
        return row;
    }

    private static boolean fits(Trusted candidate, String text) {
        String digits = text.toLowerCase(Locale.ROOT).replaceAll("[\\s:]", "");
        return digits.length() >= SHORTEST && candidate.fingerprint().startsWith(digits);
    }

    private Button removal(Trusted certificate) {
        Button remove = new Button(messages.text("verification.trust.remove"));
        remove.setAccessibleText(messages.text("verification.trust.remove") + " " + certificate.subject());
        remove.setOnAction(_ -> model.remove(certificate.fingerprint()));
        return remove;
    }
}
