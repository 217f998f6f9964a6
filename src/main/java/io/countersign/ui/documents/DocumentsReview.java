package io.countersign.ui.documents;

import io.countersign.model.checklist.Checklist;
import io.countersign.model.checklist.Criterion;
import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.checklist.Item;
import io.countersign.model.evidence.DocumentPage;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.review.Citation;
import io.countersign.model.review.DocumentationReview;
import io.countersign.model.review.DocumentedPort;
import io.countersign.model.review.Ground;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The documentation of a round as it is looked at.
///
/// @param files the round's evidence by name
record DocumentsReview(
        Checklist checklist,
        List<DocumentPage> pages,
        DocumentationReview documentation,
        List<PortLine> ports,
        Map<String, Evidence> files) {
    DocumentsReview {
        pages = pages.stream().sorted(Comparator.comparing(DocumentPage::file)).toList();
        ports = List.copyOf(ports);
        files = Map.copyOf(files);
    }

    /// What the pages say of a requirement; empty where nobody asked.
    Optional<Ground> ground(DocumentRequirement requirement) {
        return Optional.ofNullable(documentation.requirements().get(requirement));
    }

    Optional<DocumentPage> page(String file) {
        return pages.stream().filter(page -> page.file().equals(file)).findFirst();
    }

    /// Every passage of a page that a rule found, in the order of the page; of a line that two rules found, both.
    List<Found> found(String file) {
        List<Found> found = new ArrayList<>();
        for (DocumentRequirement requirement : DocumentRequirement.values()) {
            ground(requirement).stream()
                    .flatMap(ground -> ground.citations().stream())
                    .filter(citation -> citation.file().equals(file))
                    .forEach(citation -> found.add(new Found(requirement, citation)));
        }
        documentation.ports().stream()
                .map(DocumentedPort::citation)
                .filter(citation -> citation.file().equals(file))
                .map(citation -> new Found(DocumentRequirement.PORTS, citation))
                .filter(passage -> !found.contains(passage))
                .distinct()
                .forEach(found::add);
        found.sort(Comparator.comparingInt((Found passage) -> passage.citation().line())
                .thenComparing(Found::requirement));
        return found;
    }

    /// The item of the checklist that asks for it.
    Optional<Item> item(DocumentRequirement requirement) {
        return checklist.items().filter(item -> asks(item.criterion(), requirement)).findFirst();
    }

    private static boolean asks(Criterion criterion, DocumentRequirement requirement) {
        if (criterion instanceof Criterion.Documented(List<DocumentRequirement> requirements)) {
            return requirements.contains(requirement);
        }
        if (criterion instanceof Criterion.AllOf(List<Criterion> parts)) {
            return parts.stream().anyMatch(part -> asks(part, requirement));
        }
        if (criterion instanceof Criterion.AnyOf(List<Criterion> parts)) {
            return parts.stream().anyMatch(part -> asks(part, requirement));
        }
        return criterion instanceof Criterion.PortsDocumented && requirement == DocumentRequirement.PORTS;
    }

    /// A passage, and the requirement that it speaks of.
    record Found(DocumentRequirement requirement, Citation citation) {}
}
