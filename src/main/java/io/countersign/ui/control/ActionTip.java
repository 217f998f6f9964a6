package io.countersign.ui.control;

import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// What an action does, with its keys as they are when one looks.
public final class ActionTip extends Tooltip {
    private final Action action;
    private final Messages messages;

    public ActionTip(Action action, Messages messages) {
        this.action = action;
        this.messages = messages;
        say(action.key());
        setOnShowing(_ -> say(keys()));
    }

    private @Nullable Chord keys() {
        Node owner = getOwnerNode();
        Optional<Actions> actions = owner == null ? Optional.empty() : Actions.of(owner.getScene());
        return actions.isPresent() ? actions.get().keyOf(action) : action.key();
    }

    private void say(@Nullable Chord key) {
        String title = messages.text(action.title());
        setText(key == null ? title : messages.text("control.tip", title, key.text()));
    }
}
