package io.countersign.ui.findings;

import io.countersign.model.message.Message;
import io.countersign.model.review.Confirmation;
import io.countersign.model.review.DecisionKind;
import io.countersign.store.FindingRow;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Chord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.jspecify.annotations.Nullable;

/// What can be done to findings, with its keys.
///
/// @param begin begin a decision
/// @param record records it
/// @param confirm confirms the selected decisions
/// @param carried confirms every carried decision of which nothing differs
/// @param undo takes the last act back
/// @param redo lets it stand again
record FindingsActions(
        Map<DecisionKind, Action> begin, Action record, Action confirm, Action carried, Action undo, Action redo) {
    static FindingsActions of(FindingsViewModel model, Deciding deciding, Confirming confirming) {
        BooleanBinding something = Bindings.createBooleanBinding(
                () -> !model.isEarlierRound()
                        && (model.selection().isBulk() || model.selection().currentProperty().get() != null),
                model.filterProperty(),
                model.selection().currentProperty(),
                model.selection().pickedProperty());
        BooleanBinding asks = Bindings.createBooleanBinding(
                () -> something.get()
                        && (model.selection().isBulk() || asks(model.selection().currentProperty().get())),
                something,
                model.selection().currentProperty());
        BooleanBinding carries = Bindings.createBooleanBinding(
                () -> model.summaryProperty().get().round().carried() > 0, model.summaryProperty());
        Map<DecisionKind, Action> begin = new EnumMap<>(DecisionKind.class);
        begin.put(DecisionKind.TO_FIX, action("to-fix", "F", something, () -> deciding.begin(DecisionKind.TO_FIX)));
        begin.put(DecisionKind.ACCEPTED, action("accept", "W", something, () -> deciding.begin(DecisionKind.ACCEPTED)));
        begin.put(
                DecisionKind.FALSE_POSITIVE,
                action("false-positive", "P", something, () -> deciding.begin(DecisionKind.FALSE_POSITIVE)));
        begin.put(
                DecisionKind.INTENDED, action("intended", "I", something, () -> deciding.begin(DecisionKind.INTENDED)));
        begin.put(
                DecisionKind.DUPLICATE,
                action("duplicate", "D", something, () -> deciding.begin(DecisionKind.DUPLICATE)));
        return new FindingsActions(
                begin,
                action("record", "Ctrl+Enter", Bindings.isNotNull(deciding.kindProperty()), deciding::record),
                action("confirm", "C", asks, confirming::selected),
                action("confirm-carried", "Shift+Enter", carries, confirming::carried),
                Action.always(
                        "findings.undo", Message.of("findings.action.undo"), Chord.of("U"), deciding.acts()::undo),
                Action.always(
                        "findings.redo",
                        Message.of("findings.action.redo"),
                        Chord.of("Shift+U"),
                        deciding.acts()::redo));
    }

    private static boolean asks(@Nullable FindingRow row) {
        return row != null && row.confirmation() != Confirmation.NOT_NEEDED;
    }

    private static Action action(String name, String key, BooleanBinding enabled, Runnable run) {
        return new Action(
                "findings." + name, Message.of("findings.action." + name), Chord.of(key), enabled, run);
    }

    List<Action> all() {
        List<Action> all = new ArrayList<>(begin.values());
        all.addAll(List.of(record, confirm, carried, undo, redo));
        return all;
    }
}
