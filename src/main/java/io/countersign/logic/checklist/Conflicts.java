package io.countersign.logic.checklist;

import io.countersign.model.checklist.Checklist;
import io.countersign.model.checklist.Item;
import io.countersign.model.checklist.Stance;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds where the parts of a composed checklist want opposite things.
public final class Conflicts {
    private Conflicts() {}

    /// The conflicts that concern an image that goes to these platforms, in the order of the checklist.
    ///
    /// @param checklist composed of a core and the platforms' checklists
    public static List<Conflict> of(Checklist checklist, Collection<String> platforms) {
        return checklist.profile().stances().stream()
                .map(Stance::topic)
                .distinct()
                .flatMap(topic -> conflict(checklist, platforms, topic).stream())
                .toList();
    }

    private static Optional<Conflict> conflict(Checklist checklist, Collection<String> platforms, String topic) {
        List<Item> requires = items(checklist, platforms, topic, Stance.Demand.REQUIRED).toList();
        List<Item> forbids = items(checklist, platforms, topic, Stance.Demand.FORBIDDEN).toList();
        return requires.isEmpty() || forbids.isEmpty()
                ? Optional.empty()
                : Optional.of(new Conflict(topic, requires, forbids));
    }

    private static Stream<Item> items(
            Checklist checklist, Collection<String> platforms, String topic, Stance.Demand demand) {
        return checklist.profile().stances().stream()
                .filter(stance -> stance.topic().equals(topic) && stance.demand() == demand)
                .flatMap(stance -> checklist.item(stance.item()).stream())
                .filter(item -> item.isInScope(platforms));
    }
}
