package io.countersign.ui.findings;

import io.countersign.model.review.WaiverScope;
import io.countersign.text.Messages;
import java.util.function.Supplier;
import javafx.beans.property.Property;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The fields of a waiver beside its reason: until when, who answers for it, where it can be seen, how far it reaches.
///
/// There is no chip for the next round: a waiver is asked about in every round as it is, and a day that is guessed for
/// the next one would be signed as a fact.
final class WaiverFields {
    private static final int[] DAYS = {14, 30, 60, 90};

    private final WaiverDraft waiver;
    private final Messages messages;
    private final Supplier<String> person;
    private final HBox days = new HBox();
    private final TextField owner;
    private final HBox more;

    /// @param person who answers for it where nobody else is named
    WaiverFields(WaiverDraft waiver, Messages messages, Supplier<String> person) {
        this.waiver = waiver;
        this.messages = messages;
        this.person = person;
        ToggleGroup group = new ToggleGroup();
        Property<Integer> chosen = waiver.daysProperty().asObject();
        for (int each : DAYS) {
            days.getChildren().add(chip(messages.text("findings.days", each), group, chosen, each));
        }
        days.getStyleClass().add("row");
        owner = field("findings.owner", waiver.ownerProperty());
        owner.getStyleClass().add("owner-field");
        TextField proof = field("findings.proof", waiver.proofProperty());
        proof.setPromptText(messages.text("findings.proof.prompt"));
        HBox.setHgrow(proof, Priority.ALWAYS);
        more = new HBox(owner, proof, scopes());
        more.getStyleClass().add("row");
    }

    /// The chips for its last day.
    HBox days() {
        return days;
    }

    /// The second line: owner, proof, scope.
    HBox more() {
        owner.setPromptText(messages.text("findings.owner.prompt", person.get()));
        return more;
    }

    private HBox scopes() {
        ToggleGroup group = new ToggleGroup();
        HBox scopes = new HBox();
        for (WaiverScope scope : WaiverScope.values()) {
            scopes.getChildren()
                    .add(chip(messages.text("findings.scope." + scope.name()), group, waiver.scopeProperty(), scope));
        }
        scopes.getStyleClass().add("row");
        return scopes;
    }

    private static <T> ToggleButton chip(String words, ToggleGroup group, Property<T> property, T value) {
        ToggleButton chip = new ToggleButton(words);
        chip.getStyleClass().add("chip");
        chip.setToggleGroup(group);
        chip.setMinWidth(HBox.USE_PREF_SIZE);
        chip.setSelected(value.equals(property.getValue()));
        chip.setOnAction(_ -> {
            property.setValue(value);
            chip.setSelected(true);
        });
        property.addListener((_, _, now) -> chip.setSelected(value.equals(now)));
        return chip;
    }

    private TextField field(String name, Property<String> text) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(text);
        field.setAccessibleText(messages.text(name));
        return field;
    }
}
