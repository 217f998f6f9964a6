package io.countersign.ui.checklist;

import io.countersign.model.checklist.Item;
import java.util.List;
import java.util.Locale;

/// The words by which items are found, in either language.
record ItemSearch(List<String> words) {
    static final ItemSearch ALL = new ItemSearch(List.of());

    ItemSearch {
        words = List.copyOf(words);
    }

    static ItemSearch of(String text) {
        String trimmed = text.strip().toLowerCase(Locale.ROOT);
        return trimmed.isEmpty() ? ALL : new ItemSearch(List.of(trimmed.split("\\s+")));
    }

    boolean finds(Item item) {
        if (words.isEmpty()) {
            return true;
        }
        String text = String.join(
                        " ",
                        item.id(),
                        item.title().english(),
                        item.title().chinese(),
                        item.requirement().english(),
                        item.requirement().chinese())
                .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }
}
