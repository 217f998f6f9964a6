package io.countersign.ui.checklist;

import io.countersign.ui.action.Action;
import java.util.List;
import java.util.stream.Stream;

/// What one can do on the page by key.
///
/// @param answers the four words
/// @param take takes the proposal over, or goes on where the item is answered
/// @param confirm says the same again, where an answer asks or was carried over
/// @param hints those that stand in the bar's second row
/// @param moves those that have no button there
record ChecklistActions(List<Action> answers, Action take, Action confirm, List<Action> hints, List<Action> moves) {
    List<Action> all() {
        return Stream.of(answers.stream(), Stream.of(take, confirm), hints.stream(), moves.stream())
                .flatMap(actions -> actions)
                .toList();
    }
}
