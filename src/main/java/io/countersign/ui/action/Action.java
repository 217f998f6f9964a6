package io.countersign.ui.action;

import io.countersign.model.message.Message;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/// One thing that a person can do, however she calls it up.
///
/// @param id names it, such as `findings.accept`
/// @param title what a button says
/// @param key its keys; null where it has none
/// @param enabled whether it can be done now
/// @param run does it, on the FX thread
public record Action(
        String id, Message title, @Nullable Chord key, ObservableBooleanValue enabled, Runnable run) {

    /// An action that can always be done.
    public static Action always(String id, Message title, @Nullable Chord key, Runnable run) {
        return new Action(id, title, key, Bindings.createBooleanBinding(() -> true), run);
    }

    /// Runs it if it can be done.
    ///
    /// @return whether it could
    public boolean tryRun() {
        if (enabled.get()) {
            run.run();
            return true;
        }
        return false;
    }
}
