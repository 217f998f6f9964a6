package io.countersign.model.checklist;

import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Severity;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Which findings a criterion is about. Every part that is given narrows; names and words widen each other.
///
/// @param kinds any of these; empty for all
/// @param severities any of these; empty for all
/// @param identifiers parts of an identifier, such as `LOGG-`
/// @param words parts of a title, whatever their case
/// @param fixable only those for which the report names a version that mends them
public record FindingFilter(
        Set<FindingKind> kinds,
        Set<Severity> severities,
        List<String> identifiers,
        List<String> words,
        boolean fixable) {
    public FindingFilter {
        kinds = ordered(FindingKind.class, kinds);
        severities = ordered(Severity.class, severities);
        identifiers = List.copyOf(identifiers);
        words = List.copyOf(words);
    }

    /// In the order of the constants, so that a record of it is the same bytes each time.
    private static <E extends Enum<E>> Set<E> ordered(Class<E> type, Set<E> values) {
        Set<E> ordered = EnumSet.noneOf(type);
        ordered.addAll(values);
        return Collections.unmodifiableSet(ordered);
    }
}
