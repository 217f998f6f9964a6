package io.countersign.model.checklist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What must hold, as data under `checklists/`.
///
/// @param id such as `policy`
/// @param version such as `2026.1`
/// @param dated the day of this version
/// @param sha256 of the file it was read from, or of the files it was composed of
/// @param profile what it adds to another checklist
public record Checklist(
        String id,
        String version,
        LocalDate dated,
        Words title,
        List<Section> sections,
        String sha256,
        Profile profile) {
    public Checklist {
        sections = List.copyOf(sections);
    }

    /// A checklist that stands alone.
    public Checklist(
            String id, String version, LocalDate dated, Words title, List<Section> sections, String sha256) {
        this(id, version, dated, title, sections, sha256, Profile.NONE);
    }

    public Stream<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream());
    }

    public Optional<Item> item(String itemId) {
        return items().filter(item -> item.id().equals(itemId)).findFirst();
    }

    /// The items that concern an image that goes to these platforms.
    public List<Item> inScope(Collection<String> platforms) {
        return items().filter(item -> item.isInScope(platforms)).toList();
    }

    /// The same, with the items alone that concern an image that goes to these platforms.
    public Checklist limitedTo(Collection<String> platforms) {
        List<Section> inScope = sections.stream()
                .map(section -> section.limitedTo(platforms))
                .filter(section -> !section.items().isEmpty())
                .toList();
        return new Checklist(id, version, dated, title, inScope, sha256, profile);
    }

    public int size() {
        return sections.stream().mapToInt(section -> section.items().size()).sum();
    }
}
