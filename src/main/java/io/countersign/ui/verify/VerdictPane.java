package io.countersign.ui.verify;

import io.countersign.model.signoff.Check;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.Verification;
import io.countersign.text.Messages;
import io.countersign.ui.control.Facts;
import io.countersign.ui.control.Figures;
import io.countersign.ui.control.Mark;
import io.countersign.ui.control.Prose;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The answer, what was checked, and what the record says.
final class VerdictPane extends VBox {
    private final Messages messages;
    private final Figures figures;

    VerdictPane(Verification verification, Messages messages) {
        this.messages = messages;
        this.figures = new Figures(messages);
        getStyleClass().add("verify-content");
        getChildren().add(verdict(verification));
        getChildren().addAll(caption("verification.checks"), checks(verification));
        Dossier dossier = verification.dossier();
        if (dossier != null) {
            getChildren().addAll(caption("verification.record"), record(dossier));
        }
    }

    private HBox verdict(Verification verification) {
        Mark shape = Mark.wordless(messages).show(likeness(verification));
        String word = messages.text("verification.state." + verification.state());
        shape.saying(word);
        shape.getStyleClass().add("verdict-mark");
        Label state = new Label(word);
        state.getStyleClass().addAll("ink", "strong", "secondary");
        Prose headline = new Prose(messages.text(verification.headline()), "verdict-title");
        Prose summary = new Prose(messages.text(verification.summary()));
        Prose when = new Prose(
                messages.text("verification.verified", verification.verifiedAt()), "muted", "secondary");
        VBox text = new VBox(state, headline, summary, when);
        text.getStyleClass().addAll("column", "tight");
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox card = new HBox(shape, text);
        card.getStyleClass().addAll("verdict-card", role(verification));
        return card;
    }

    /// Which outcome of a check has the shape and the colour of an answer. What was signed with a certificate that did not
    /// hold is as bad as what was changed.
    private static Check.Outcome likeness(Verification verification) {
        return switch (verification.state()) {
            case INTACT_TRUSTED -> Check.Outcome.YES;
            case INTACT_UNKNOWN_SIGNER, AS_SIGNED -> Check.Outcome.ATTENTION;
            case CHANGED -> Check.Outcome.NO;
            case NOT_A_SIGN_OFF -> verification.dossier() == null ? Check.Outcome.NOT_CHECKED : Check.Outcome.NO;
        };
    }

    private static String role(Verification verification) {
        return switch (verification.state()) {
            case INTACT_TRUSTED -> "pass";
            case INTACT_UNKNOWN_SIGNER, AS_SIGNED -> "review";
            case CHANGED -> "fail";
            case NOT_A_SIGN_OFF -> verification.dossier() == null ? "none" : "fail";
        };
    }

    private VBox checks(Verification verification) {
        VBox list = new VBox();
        list.getStyleClass().add("checks");
        for (Check check : verification.checks()) {
            Mark mark = Mark.wordless(messages).show(check.outcome());
            String name = messages.text(check.name());
            String text = messages.text(check.text());
            Prose title = new Prose(name, "strong", "check-name");
            Prose answer = new Prose(text);
            HBox.setHgrow(answer, Priority.ALWAYS);
            HBox row = new HBox(mark, title, answer);
            row.getStyleClass().add("check");
            row.setAccessibleText(messages.text("verification.access.check", name, mark.getAccessibleText(), text));
            list.getChildren().add(row);
        }
        return list;
    }

    private Facts record(Dossier dossier) {
        long answered =
                dossier.items().stream().filter(item -> item.answer() != null).count();
        Facts facts = new Facts();
        fact(facts, "number", dossier.number(), "code");
        fact(facts, "verdict", messages.text("control.verdict." + dossier.verdict()));
        fact(facts, "release", dossier.release().name());
        fact(
                facts,
                "round",
                messages.text(
                        "verification.record.round.value",
                        dossier.release().build(),
                        dossier.release().round()));
        fact(facts, "items", figures.count(answered) + " / " + figures.count(dossier.items().size()));
        fact(facts, "findings", figures.count(dossier.findings().size()));
        fact(facts, "evidence", figures.count(dossier.evidence().size()));
        fact(facts, "head", dossier.chainHead(), "code");
        fact(facts, "program", dossier.program());
        return facts;
    }

    private void fact(Facts facts, String key, String value, String... styles) {
        facts.add(messages.text("verification.record." + key), value, styles);
    }

    private Label caption(String key) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("caption");
        return label;
    }
}
