package io.countersign.ui.settings;

import io.countersign.model.message.Message;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Chord;
import org.jspecify.annotations.Nullable;

/// An action with the keys that it has now.
///
/// @param group the page it belongs to
/// @param keys null for none
/// @param changed whether they are not the usual ones
/// @param reachedEverywhere whether it is the window's own
record KeyLine(Message group, Action action, @Nullable Chord keys, boolean changed, boolean reachedEverywhere) {
    /// Whether both can be meant by the same keys at the same time.
    boolean meets(KeyLine other) {
        boolean together = group.equals(other.group) || reachedEverywhere || other.reachedEverywhere;
        return together && !action.id().equals(other.action.id());
    }
}
