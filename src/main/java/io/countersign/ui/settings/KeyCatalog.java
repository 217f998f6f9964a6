package io.countersign.ui.settings;

import io.countersign.ui.action.Action;
import io.countersign.ui.action.ActionGroup;
import io.countersign.ui.action.Chord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Every action that has keys or could have them, and which of them would get in each other's way.
final class KeyCatalog {
    private final List<KeyLine> lines = new ArrayList<>();

    /// @param groups the window's own actions first, then each page's
    /// @param changed keys by an action's id, empty for none
    KeyCatalog(List<ActionGroup> groups, Map<String, String> changed) {
        Set<String> seen = new HashSet<>();
        for (ActionGroup group : groups) {
            for (Action action : group.actions()) {
                if (seen.add(action.id())) {
                    String own = changed.get(action.id());
                    Chord keys = own == null ? action.key() : own.isEmpty() ? null : Chord.of(own);
                    lines.add(new KeyLine(
                            group.title(), action, keys, own != null, group.equals(groups.getFirst())));
                }
            }
        }
    }

    List<KeyLine> lines() {
        return List.copyOf(lines);
    }

    /// What these keys already do wherever this action can be meant.
    Optional<KeyLine> taken(KeyLine line, Chord keys) {
        return lines.stream()
                .filter(other -> keys.equals(other.keys()) && line.meets(other))
                .findFirst();
    }

    /// The changes with one more: these keys for this action, taken from whatever had them.
    Map<String, String> with(Map<String, String> changed, KeyLine line, Chord keys) {
        Map<String, String> more = new HashMap<>(changed);
        taken(line, keys).ifPresent(other -> more.put(other.action().id(), ""));
        more.put(line.action().id(), keys.text());
        if (keys.equals(line.action().key())) {
            more.remove(line.action().id());
        }
        return more;
    }
}
