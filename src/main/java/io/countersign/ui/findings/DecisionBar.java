package io.countersign.ui.findings;

import io.countersign.model.problem.Problem;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.WaiverScope;
import io.countersign.store.FindingRow;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.ErrorCard;
import io.countersign.ui.control.Figures;
import io.countersign.ui.control.Prose;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Where a decision is made: its kind by key, then its reason, what else a waiver or a duplicate needs, and what will be
/// recorded.
final class DecisionBar extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Deciding deciding;
    private final Messages messages;
    private final Figures figures;
    private final Map<DecisionKind, ActionButton> kinds = new EnumMap<>(DecisionKind.class);
    private final ActionButton record;
    private final WaiverFields waiver;
    private final DuplicateFields duplicate;
    private final TextField reason = new TextField();
    private final Prose consequence = new Prose("", "muted", "secondary");
    private final VBox failure = new VBox();
    private final VBox draft = new VBox();
    private final HBox first;
    private final HBox last;

    /// @param begin the actions that begin a decision
    /// @param record the action that records it
    /// @param person who decides
    DecisionBar(
            Deciding deciding,
            Messages messages,
            Map<DecisionKind, Action> begin,
            Action record,
            Supplier<String> person) {
        this.deciding = deciding;
        this.messages = messages;
        this.figures = new Figures(messages);
        this.record = new ActionButton(record, messages).primary();
        this.waiver = new WaiverFields(deciding.waiver(), messages, person);
        this.duplicate = new DuplicateFields(deciding.duplicate(), messages);
        HBox buttons = new HBox();
        begin.forEach((kind, action) -> kinds.put(kind, new ActionButton(action, messages)));
        buttons.getChildren().addAll(kinds.values());
        buttons.getStyleClass().add("row");
        first = line(reason);
        last = line(consequence);
        last.getChildren().add(this.record);
        consequence.setMaxWidth(Double.MAX_VALUE);
        reason.textProperty().bindBidirectional(deciding.reasonProperty());
        reason.setPromptText(messages.text("findings.reason.prompt"));
        reason.setAccessibleText(messages.text("findings.reason"));
        draft.getStyleClass().add("column");
        failure.managedProperty().bind(failure.visibleProperty());
        failure.setVisible(false);
        getStyleClass().addAll("pane-footer", "column");
        getChildren().addAll(buttons, failure, outcome(), draft);
        draft.managedProperty().bind(draft.visibleProperty());
        show(null);
        listen();
    }

    private void listen() {
        deciding.kindProperty().addListener((_, _, kind) -> show(kind));
        deciding.acts().problemProperty().addListener((_, _, problem) -> tell(problem));
        deciding.waiver().daysProperty().addListener(_ -> say());
        deciding.waiver().coveredProperty().addListener(_ -> say());
        deciding.waiver().scopeProperty().addListener(_ -> say());
        deciding.duplicate().originalProperty().addListener(_ -> say());
    }

    /// What the record button says follows the selection.
    void say() {
        DecisionKind kind = deciding.kindProperty().get();
        if (kind != null) {
            record.say(messages.text("findings.record." + kind.name(), deciding.size()));
            consequence.setText(consequence(kind));
        }
    }

    private String consequence(DecisionKind kind) {
        return switch (kind) {
            case ACCEPTED -> accepted();
            case DUPLICATE -> original();
            case OPEN, TO_FIX, FALSE_POSITIVE, INTENDED -> messages.text("findings.consequence." + kind.name());
        };
    }

    private String accepted() {
        String through = messages.text("findings.accepted.through", figures.day(deciding.waiver().lastDay()));
        WaiverScope scope = deciding.waiver().scopeProperty().get();
        return scope == WaiverScope.PLACE
                ? through
                : messages.text(
                        "findings.accepted.reach",
                        through,
                        messages.text("findings.reach." + scope.name(), deciding.waiver().coveredProperty().get()));
    }

    private String original() {
        FindingRow original = deciding.duplicate().originalProperty().get();
        return original == null
                ? messages.text("findings.consequence.DUPLICATE")
                : messages.text("findings.original.chosen", original.identifier(), original.component());
    }

    private Label outcome() {
        Prose label = new Prose("", "muted", "secondary");
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        deciding.acts()
                .outcomeProperty()
                .addListener((_, _, text) -> label.setText(text == null ? "" : messages.text(text)));
        return label;
    }

    private static HBox line(Control growing) {
        HBox.setHgrow(growing, Priority.ALWAYS);
        HBox line = new HBox(growing);
        line.getStyleClass().add("row");
        return line;
    }

    private void show(@Nullable DecisionKind kind) {
        kinds.forEach((each, button) -> button.pseudoClassStateChanged(CHOSEN, each == kind));
        draft.setVisible(kind != null);
        first.getChildren().setAll(reason);
        draft.getChildren().setAll(first);
        if (kind == DecisionKind.ACCEPTED) {
            first.getChildren().add(waiver.days());
            draft.getChildren().add(waiver.more());
        } else if (kind == DecisionKind.DUPLICATE) {
            draft.getChildren().addFirst(duplicate);
        }
        draft.getChildren().add(last);
        say();
        if (kind == DecisionKind.DUPLICATE) {
            duplicate.requestFocus();
        } else if (kind != null) {
            reason.requestFocus();
        }
    }

    private void tell(@Nullable Problem problem) {
        failure.getChildren().clear();
        failure.setVisible(problem != null);
        if (problem != null) {
            failure.getChildren().add(new ErrorCard(problem, messages));
        }
    }
}
