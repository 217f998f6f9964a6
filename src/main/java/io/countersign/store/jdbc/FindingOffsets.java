package io.countersign.store.jdbc;

import io.countersign.model.finding.Severity;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.RoundChange;
import io.countersign.store.FindingQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Finds the row at a place of a list in the order of ranks, where nothing but severity, decision and change is asked for:
/// the tally tells in which severity it lies, the index tells in which rank, and only that rank's rows are counted off.
final class FindingOffsets {
    private final Handle handle;
    private final FindingCounts counts;

    FindingOffsets(Handle handle) {
        this.handle = handle;
        this.counts = new FindingCounts(handle, new AdvisoryTally.Kept());
    }

    /// The number of the finding that so many precede; empty where there are not that many.
    Optional<Long> at(FindingQuery query, FindingKeys keys, long skipped) {
        long left = skipped;
        for (FindingQuery part : parts(query, keys)) {
            long size = counts.count(part);
            if (left < size) {
                return inSeverities(part, keys, left);
            }
            left -= size;
        }
        return Optional.empty();
    }

    private Optional<Long> inSeverities(FindingQuery query, FindingKeys keys, long skipped) {
        Map<Severity, Long> sizes = counts.bySeverity(query);
        long left = skipped;
        for (Severity severity : ordered(Severity.values(), keys)) {
            boolean asked = query.severities().isEmpty() || query.severities().contains(severity);
            long size = asked ? sizes.getOrDefault(severity, 0L) : 0;
            if (left < size) {
                return inRanks(query.withSeverities(Set.of(severity)), keys, left);
            }
            left -= size;
        }
        return Optional.empty();
    }

    private Optional<Long> inRanks(FindingQuery query, FindingKeys keys, long skipped) {
        Filter filter = new Filter(handle, query);
        Rank.Range range = Rank.ranges(query.severities()).getFirst();
        NavigableMap<Integer, Long> sizes = new TreeMap<>();
        filter.bind(handle.createQuery(cells(filter, query, """
                        SELECT f.rank, count(*) FROM finding f
                        WHERE %%s AND %%s AND f.rank BETWEEN %d AND %d
                        GROUP BY f.rank""".formatted(range.first(), range.last()))))
                .map((row, _) -> Map.entry(row.getInt(1), row.getLong(2)))
                .forEach(size -> sizes.merge(size.getKey(), size.getValue(), Long::sum));
        long left = skipped;
        for (Map.Entry<Integer, Long> size :
                (keys.descending() ? sizes.descendingMap() : sizes).entrySet()) {
            if (left < size.getValue()) {
                return inRank(filter, query, keys, size.getKey(), left);
            }
            left -= size.getValue();
        }
        return Optional.empty();
    }

    private Optional<Long> inRank(Filter filter, FindingQuery query, FindingKeys keys, int rank, long skipped) {
        String rows = cells(
                filter, query, "SELECT f.id FROM finding f WHERE %%s AND %%s AND f.rank = %d".formatted(rank));
        return filter.bind(handle.createQuery("SELECT id FROM (%s) ORDER BY %s LIMIT 1 OFFSET :skipped"
                        .formatted(rows, keys.direct("id"))))
                .bind("skipped", skipped)
                .mapTo(Long.class)
                .findOne();
    }

    /// The index begins with decision and change, so each of their pairs is asked for on its own.
    private static String cells(Filter filter, FindingQuery query, String select) {
        return Stream.of(DecisionKind.values())
                .filter(kind -> query.decisions().isEmpty() || query.decisions().contains(kind))
                .flatMap(kind -> filter.changes().stream()
                        .map(change -> "f.decision = %d AND f.change = %d".formatted(Codes.of(kind), Codes.of(change))))
                .map(cell -> select.formatted(filter.base(), cell))
                .collect(Collectors.joining("\nUNION ALL\n"));
    }

    /// The query in parts that follow one another in the order.
    private static List<FindingQuery> parts(FindingQuery query, FindingKeys keys) {
        return switch (keys.by()) {
            case DECISION ->
                ordered(DecisionKind.values(), keys).stream()
                        .filter(kind -> query.decisions().isEmpty() || query.decisions().contains(kind))
                        .map(kind -> query.withDecisions(Set.of(kind)))
                        .toList();
            case CHANGE ->
                ordered(RoundChange.values(), keys).stream()
                        .filter(change -> asked(query).contains(change))
                        .map(change -> query.withChanges(Set.of(change)))
                        .toList();
            case SEVERITY, IDENTIFIER, TITLE, COMPONENT -> List.of(query);
        };
    }

    private static Collection<RoundChange> asked(FindingQuery query) {
        return query.changes().isEmpty() ? RoundChange.there() : EnumSet.copyOf(query.changes());
    }

    private static <E> List<E> ordered(E[] values, FindingKeys keys) {
        List<E> list = new ArrayList<>(List.of(values));
        return keys.descending() ? list.reversed() : list;
    }
}
