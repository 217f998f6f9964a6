package io.countersign.model.checklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What must hold, as data under `checklists/`.
///
/// @param id such as `policy`
/// @param version such as `2026.1`
/// @param dated the day of this version
/// @param sha256 of the file it was read from
public record Checklist(
        String id, String version, LocalDate dated, Words title, List<Section> sections, String sha256) {
    public Checklist {
        sections = List.copyOf(sections);
    }

    public Stream<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream());
    }

    public Optional<Item> item(String itemId) {
        return items().filter(item -> item.id().equals(itemId)).findFirst();
    }

    public int size() {
        return sections.stream().mapToInt(section -> section.items().size()).sum();
    }
}
