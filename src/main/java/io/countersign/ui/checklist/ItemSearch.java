package io.countersign.ui.checklist;

import io.countersign.model.checklist.Item;
import java.util.List;
import java.util.Locale;

/// What items are looked for.
///
/// @param words by which they are found, in either language
/// @param platform whose items alone are looked at; empty for those of all
record ItemSearch(List<String> words, String platform) {
    static final ItemSearch ALL = new ItemSearch(List.of(), "");

    ItemSearch {
        words = List.copyOf(words);
    }

    ItemSearch withWords(String text) {
        String trimmed = text.strip().toLowerCase(Locale.ROOT);
        return new ItemSearch(trimmed.isEmpty() ? List.of() : List.of(trimmed.split("\\s+")), platform);
    }

    ItemSearch withPlatform(String id) {
        return new ItemSearch(words, id);
    }

    boolean finds(Item item) {
        if (!platform.isEmpty() && !item.isInScope(List.of(platform))) {
            return false;
        }
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
