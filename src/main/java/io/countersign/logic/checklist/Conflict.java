package io.countersign.logic.checklist;

import io.countersign.model.checklist.Item;
import java.util.List;

/// Two sides of one review that want opposite things, so that one image cannot serve both.
///
/// @param topic such as `platform-agent`
/// @param requires the items that want it, at least one
/// @param forbids the items that do not want it, at least one
public record Conflict(String topic, List<Item> requires, List<Item> forbids) {
    public Conflict {
        requires = List.copyOf(requires);
        forbids = List.copyOf(forbids);
    }
}
