package io.countersign.model.checklist;

import java.util.Collection;
import java.util.List;

/// The items of one phase.
///
/// @param id such as `REL`
public record Section(String id, Words title, List<Item> items) {
    public Section {
        items = List.copyOf(items);
    }

    /// The same, with the items alone that concern an image that goes to these platforms.
    Section limitedTo(Collection<String> platforms) {
        return new Section(id, title, items.stream().filter(item -> item.isInScope(platforms)).toList());
    }
}
