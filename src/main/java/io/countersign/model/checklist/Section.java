package io.countersign.model.checklist;

import java.util.List;

/// The items of one phase.
///
/// @param id such as `REL`
public record Section(String id, Words title, List<Item> items) {
    public Section {
        items = List.copyOf(items);
    }
}
