package io.countersign.ui.findings;

import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.Icon;
import io.countersign.ui.control.Link;
import io.countersign.ui.control.Prose;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.octicons.Octicons;

/// What a later round asks first: evidence where there is none yet, then the decisions that were carried over.
final class ConfirmBar extends HBox {
    private final FindingsViewModel model;
    private final Deciding deciding;
    private final Messages messages;
    private final Prose sentence = new Prose("", "strong");
    private final Link changed;
    private final Link evidence;
    private final ActionButton confirm;

    /// @param confirm the action that confirms every carried decision of which nothing differs
    /// @param toEvidence leads to where evidence is taken in
    ConfirmBar(
            FindingsViewModel model, Deciding deciding, Messages messages, Action confirm, Runnable toEvidence) {
        this.model = model;
        this.deciding = deciding;
        this.messages = messages;
        this.confirm = new ActionButton(confirm, messages).flat();
        this.changed = new Link(messages.text("findings.carried.changed"), () -> model.filter("confirm:differs"));
        this.evidence = new Link(messages.text("findings.to.evidence"), toEvidence);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        changed.setMinWidth(USE_PREF_SIZE);
        evidence.setMinWidth(USE_PREF_SIZE);
        getStyleClass().addAll("row", "bulk-bar");
        setMinHeight(USE_PREF_SIZE);
        model.summaryProperty().subscribe(summary -> show(summary.round()));
        deciding.kindProperty().addListener(_ -> show(model.summaryProperty().get().round()));
    }

    private void show(Summary.Whole round) {
        boolean asks = round.carried() + round.differing() > 0;
        // A decision that is being made needs the room.
        setVisible((asks || round.isAwaited()) && deciding.kindProperty().get() == null);
        setManaged(isVisible());
        getChildren().setAll(new Icon(asks ? Octicons.ISSUE_REOPENED_16 : Octicons.INBOX_16), sentence);
        if (asks) {
            sentence.setText(messages.text("findings.carried", round.carried(), round.differing()));
            confirm.say(messages.text("findings.carried.confirm", round.carried()));
            if (round.differing() > 0) {
                getChildren().add(changed);
            }
            if (round.carried() > 0) {
                getChildren().add(confirm);
            }
        } else {
            int number = model.release().map(release -> release.round()).orElse(1);
            sentence.setText(messages.text("findings.awaited", number));
            getChildren().add(evidence);
        }
    }
}
