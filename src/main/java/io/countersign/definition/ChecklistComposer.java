package io.countersign.definition;

import io.countersign.model.checklist.Checklist;
import io.countersign.model.checklist.Item;
import io.countersign.model.checklist.Profile;
import io.countersign.model.checklist.Section;
import io.countersign.model.checklist.Stance;
import io.countersign.model.checklist.Threshold;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lays checklists upon one another. A section of a later one joins the section of the same id, an item of the same id takes the
/// place of the earlier one, and all else is added at the end.
final class ChecklistComposer {
    private ChecklistComposer() {}

    /// A checklist upon its base: it keeps its own id, version and title.
    static Checklist extend(Checklist base, Checklist own) {
        List<Checklist> parts = List.of(base, own);
        return new Checklist(
                own.id(), own.version(), own.dated(), own.title(), sections(parts), sha256(parts), profile(parts, own.profile()));
    }

    /// A core with the platforms' checklists: all their ids and versions, joined by a plus sign, and the core's title.
    static Checklist compose(Checklist core, List<Checklist> platforms) {
        if (platforms.isEmpty()) {
            return core;
        }
        List<Checklist> parts = Stream.concat(Stream.of(core), platforms.stream()).toList();
        return new Checklist(
                parts.stream().map(Checklist::id).collect(Collectors.joining("+")),
                parts.stream().map(Checklist::version).collect(Collectors.joining("+")),
                parts.stream().map(Checklist::dated).max(LocalDate::compareTo).orElseThrow(),
                core.title(),
                sections(parts),
                sha256(parts),
                profile(parts, core.profile()));
    }

    private static List<Section> sections(List<Checklist> parts) {
        SequencedMap<String, Section> sections = new LinkedHashMap<>();
        for (Checklist part : parts) {
            for (Section section : part.sections()) {
                sections.merge(section.id(), section, ChecklistComposer::join);
            }
        }
        return List.copyOf(sections.values());
    }

    private static Section join(Section earlier, Section later) {
        Map<String, Item> items = new LinkedHashMap<>();
        earlier.items().forEach(item -> items.put(item.id(), item));
        later.items().forEach(item -> items.put(item.id(), item));
        return new Section(earlier.id(), later.title(), List.copyOf(items.values()));
    }

    private static Profile profile(List<Checklist> parts, Profile own) {
        List<Threshold> thresholds = new ArrayList<>();
        List<Stance> stances = new ArrayList<>();
        for (Checklist part : parts) {
            thresholds.addAll(part.profile().thresholds());
            stances.addAll(part.profile().stances());
        }
        return new Profile(own.base(), own.platform(), thresholds, stances);
    }

    private static String sha256(List<Checklist> parts) {
        String all = parts.stream().map(Checklist::sha256).collect(Collectors.joining("\n"));
        return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
    }
}
