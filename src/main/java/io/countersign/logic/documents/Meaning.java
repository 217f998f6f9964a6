package io.countersign.logic.documents;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The concepts that a text names, and where.
///
/// @param hits in the order of the text
record Meaning(List<Hit> hits, Set<Concept> concepts) {
    /// How far behind a denial, in signs, what it denies may begin.
    private static final int REACH_OF_DENIAL = 28;

    /// A concept with the part of the text that names it.
    record Hit(Concept concept, int start, int end) {
        boolean contains(Hit other) {
            return start <= other.start && other.end <= end;
        }
    }

    static Meaning of(String text) {
        return of(Vocabulary.hits(text));
    }

    private static Meaning of(List<Hit> all) {
        List<Hit> others = all.stream().filter(hit -> hit.concept() == Concept.OTHER).toList();
        List<Hit> hits = others.isEmpty()
                ? all
                : all.stream().filter(hit -> others.stream().noneMatch(other -> other.contains(hit))).toList();
        Set<Concept> concepts = EnumSet.noneOf(Concept.class);
        hits.forEach(hit -> concepts.add(hit.concept()));
        return new Meaning(hits, concepts);
    }

    boolean has(Concept concept) {
        return concepts.contains(concept);
    }

    boolean hasAny(Concept first, Concept... more) {
        return concepts.contains(first) || List.of(more).stream().anyMatch(concepts::contains);
    }

    boolean hasAll(Concept first, Concept... more) {
        return concepts.contains(first) && List.of(more).stream().allMatch(concepts::contains);
    }

    /// Whether two concepts are named not farther from each other than this.
    boolean near(Concept one, Concept other, int distance) {
        return has(one) && has(other) && hits.stream().filter(hit -> hit.concept() == one).anyMatch(first -> hits.stream()
                .filter(hit -> hit.concept() == other)
                .anyMatch(second -> second.start() - first.end() <= distance && first.start() - second.end() <= distance));
    }

    /// Whether each time that the concept is named it is right behind a denial.
    boolean denies(Concept concept) {
        List<Hit> named = hits.stream().filter(hit -> hit.concept() == concept).toList();
        return !named.isEmpty() && named.stream().allMatch(hit -> hits.stream().anyMatch(not -> not.concept() == Concept.NOT
                && not.end() <= hit.start()
                && hit.start() - not.end() <= REACH_OF_DENIAL));
    }
}
