package io.countersign.ui.action;

import io.countersign.model.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Everything that can be done right now, the one source of keys, buttons' hints, the command palette and the key sheet.
///
/// Scopes lie upon each other: the window's at the bottom, then the page's, then those of sheets. A key goes to the
/// topmost scope that knows it; a modal scope lets nothing through. On the FX thread only.
public final class Actions {
    private final List<Scope> scopes = new ArrayList<>();
    private Map<String, String> changed = Map.of();

    /// The registry whose keys a scene listens to; empty before [Keys#connect].
    public static Optional<Actions> of(@Nullable Scene scene) {
        return scene != null && scene.getProperties().get(Actions.class) instanceof Actions actions
                ? Optional.of(actions)
                : Optional.empty();
    }

    /// Sets the keys that a person changed.
    ///
    /// @param keys by an action's id, as `Ctrl+K`; empty for an action that is to have no keys
    public void change(Map<String, String> keys) {
        changed = Map.copyOf(keys);
    }

    /// The keys of an action as they are now; null where it has none.
    public @Nullable Chord keyOf(Action action) {
        String own = changed.get(action.id());
        if (own == null) {
            return action.key();
        }
        return own.isEmpty() ? null : Chord.of(own);
    }

    /// An action that can be called up from anywhere, even from a sheet that hides it.
    public Optional<Action> find(String id) {
        return scopes.stream()
                .flatMap(scope -> scope.actions.stream())
                .filter(action -> action.id().equals(id))
                .findFirst();
    }

    /// Lays a scope on top.
    public Scope open(Message title, List<Action> actions) {
        return open(title, false, actions);
    }

    /// Lays a scope on top that hides all below it while it is open.
    public Scope openModal(Message title, List<Action> actions) {
        return open(title, true, actions);
    }

    private Scope open(Message title, boolean modal, List<Action> actions) {
        Scope scope = new Scope(this, title, modal, actions);
        scopes.add(scope);
        return scope;
    }

    /// The scopes that keys reach now, the topmost first.
    public List<Scope> reachable() {
        List<Scope> reachable = new ArrayList<>();
        for (Scope scope : scopes.reversed()) {
            reachable.add(scope);
            if (scope.modal) {
                break;
            }
        }
        return reachable;
    }

    /// Runs what the keys stand for.
    ///
    /// @param reserved the keys that what has the focus needs for itself
    /// @return whether something was run
    public boolean press(KeyEvent event, Predicate<Chord> reserved) {
        for (Scope scope : reachable()) {
            for (Action action : scope.actions) {
                Chord key = keyOf(action);
                if (key != null && key.matches(event) && !reserved.test(key) && action.tryRun()) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Some actions that come and go together.
    public static final class Scope implements AutoCloseable {
        private final Actions owner;
        private final Message title;
        private final boolean modal;
        private final List<Action> actions;

        private Scope(Actions owner, Message title, boolean modal, List<Action> actions) {
            this.owner = owner;
            this.title = title;
            this.modal = modal;
            this.actions = List.copyOf(actions);
        }

        /// What the key sheet writes above them.
        public Message title() {
            return title;
        }

        public List<Action> actions() {
            return actions;
        }

        @Override
        public void close() {
            owner.scopes.remove(this);
        }
    }
}
