package io.countersign.ui.findings;

import io.countersign.model.review.DecisionKind;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.ErrorCard;
import io.countersign.ui.control.Figures;
import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Where a decision is made: its kind by key, then its reason, for a waiver its last day, and what will be recorded.
final class DecisionBar extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int[] DAYS = {30, 60, 90};

    private final Deciding deciding;
    private final Messages messages;
    private final Figures figures;
    private final Map<DecisionKind, ActionButton> kinds = new EnumMap<>(DecisionKind.class);
    private final ActionButton record;
    private final HBox chips = new HBox();
    private final TextField reason = new TextField();
    private final Label consequence = new Label();
    private final VBox draft = new VBox();

    /// @param begin the actions that begin a decision
    /// @param record the action that records it
    /// @param undo the action that takes the last one back
    DecisionBar(
            Deciding deciding, Messages messages, Map<DecisionKind, Action> begin, Action record, Action undo) {
        this.deciding = deciding;
        this.messages = messages;
        this.figures = new Figures(messages);
        this.record = new ActionButton(record, messages).primary();
        HBox buttons = new HBox();
        begin.forEach((kind, action) -> kinds.put(kind, new ActionButton(action, messages)));
        buttons.getChildren().addAll(kinds.values());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        buttons.getChildren().addAll(gap, new ActionButton(undo, messages).flat());
        buttons.getStyleClass().add("row");
        getStyleClass().addAll("pane-footer", "column");
        getChildren().addAll(buttons, outcome());
        fillDraft();
        deciding.kindProperty().addListener((_, _, kind) -> show(kind));
        deciding.problemProperty().addListener(_ -> show(deciding.kindProperty().get()));
        deciding.daysProperty().addListener(_ -> say());
    }

    /// What the record button says follows the selection.
    void say() {
        DecisionKind kind = deciding.kindProperty().get();
        if (kind != null) {
            record.say(messages.text("findings.record." + kind.name(), deciding.size()));
            consequence.setText(
                    kind == DecisionKind.ACCEPTED
                            ? messages.text("findings.accepted.through", figures.day(deciding.lastDay()))
                            : messages.text("findings.consequence." + kind.name()));
        }
    }

    private Label outcome() {
        Label label = new Label();
        label.getStyleClass().addAll("muted", "secondary");
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        deciding.outcomeProperty()
                .addListener((_, _, text) -> label.setText(text == null ? "" : messages.text(text)));
        return label;
    }

    private void fillDraft() {
        reason.textProperty().bindBidirectional(deciding.reasonProperty());
        reason.setPromptText(messages.text("findings.reason.prompt"));
        reason.setAccessibleText(messages.text("findings.reason"));
        HBox.setHgrow(reason, Priority.ALWAYS);
        ToggleGroup group = new ToggleGroup();
        for (int days : DAYS) {
            ToggleButton chip = new ToggleButton(messages.text("findings.days", days));
            chip.getStyleClass().add("chip");
            chip.setToggleGroup(group);
            chip.setSelected(days == deciding.daysProperty().get());
            chip.setMinWidth(USE_PREF_SIZE);
            chip.setOnAction(_ -> {
                deciding.daysProperty().set(days);
                chip.setSelected(true);
            });
            chips.getChildren().add(chip);
        }
        chips.getStyleClass().add("row");
        HBox first = new HBox(reason, chips);
        first.getStyleClass().add("row");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        consequence.getStyleClass().addAll("muted", "secondary");
        HBox second = new HBox(consequence, gap, record);
        second.getStyleClass().add("row");
        draft.getChildren().addAll(first, second);
        draft.getStyleClass().add("column");
    }

    private void show(@Nullable DecisionKind kind) {
        kinds.forEach((each, button) -> button.pseudoClassStateChanged(CHOSEN, each == kind));
        getChildren().removeIf(child -> child.equals(draft) || child instanceof ErrorCard);
        if (kind == null) {
            return;
        }
        chips.setVisible(kind == DecisionKind.ACCEPTED);
        chips.setManaged(kind == DecisionKind.ACCEPTED);
        getChildren().add(draft);
        if (deciding.problemProperty().get() != null) {
            getChildren().add(1, new ErrorCard(deciding.problemProperty().get(), messages));
        }
        say();
        reason.requestFocus();
    }
}
