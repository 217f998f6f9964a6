package io.countersign.ui.action;

import io.countersign.model.message.Message;
import java.util.List;

/// The actions of one page, or of the window.
///
/// @param title what the list of keys writes above them
public record ActionGroup(Message title, List<Action> actions) {
    public ActionGroup {
        actions = List.copyOf(actions);
    }
}
