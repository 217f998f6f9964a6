package io.countersign.store.jdbc;

import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.RoundChange;
import io.countersign.store.FindingOrder;
import io.countersign.store.FindingPlace;
import io.countersign.store.FindingQuery;
import io.countersign.store.FindingRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Looks through findings in pages, by the place of a row that is known and not by counting rows off, so that the
/// thousandth page takes as long as the first, and the last one too: backwards is the same in the other direction. Only
/// where a person jumps into the middle are rows counted off.
final class FindingPages {
    /// So many findings are sorted sooner than a dictionary is walked for them.
    private static final long SORTED = 50_000;

    /// The same where each has to be looked at for what else is asked.
    private static final long SORTED_NARROWED = 5_000;

    private final Handle handle;

    FindingPages(Handle handle) {
        this.handle = handle;
    }

    List<FindingRow> page(FindingQuery query, FindingOrder order, FindingPlace place, int limit) {
        if (candidates(query) == 0) {
            return List.of();
        }
        FindingKeys keys = new FindingKeys(order.by(), order.descending());
        Filter filter = new Filter(handle, query);
        return switch (place) {
            case FindingPlace.Start _ -> read(filter, query, keys, null, limit);
            case FindingPlace.End _ -> read(filter, query, keys.backwards(), null, limit).reversed();
            case FindingPlace.After(long id) -> read(filter, query, keys, known(id), limit);
            case FindingPlace.Before(long id) -> read(filter, query, keys.backwards(), known(id), limit).reversed();
            case FindingPlace.At(long rows) -> read(filter, query, keys, last(filter, query, keys, rows), limit);
        };
    }

    private List<FindingRow> read(
            Filter filter, FindingQuery query, FindingKeys keys, @Nullable KnownRow after, int limit) {
        String rows = isSorted(filter, query, keys) ? sought(filter, keys, after) : walk(filter, query, keys, after);
        Query statement = filter.bind(handle.createQuery(filter.with() + "\n" + rows(rows, keys.order("p", "a", "c"))));
        if (after != null) {
            after.values("key").forEach(statement::bind);
        }
        return statement.bind("limit", limit).map(FindingPages::row).list();
    }

    private boolean isSorted(Filter filter, FindingQuery query, FindingKeys keys) {
        long few = filter.narrows() ? SORTED_NARROWED : SORTED;
        return filter.seeks() || (!keys.dictionaries().isEmpty() && candidates(query) <= few);
    }

    /// How many findings there are by severity, decision and change, whatever else is asked.
    private long candidates(FindingQuery query) {
        return new FindingCounts(handle, new AdvisoryTally.Kept())
                .count(FindingQuery.all(query.releaseId(), query.round())
                        .withSeverities(query.severities())
                        .withDecisions(query.decisions())
                        .withChanges(query.changes()));
    }

    /// The row before a place that is so many rows from the start; null where that is the start.
    private @Nullable KnownRow last(Filter filter, FindingQuery query, FindingKeys keys, long rows) {
        if (rows <= 0) {
            return null;
        }
        return at(filter, query, keys, rows - 1).map(this::known).orElse(null);
    }

    private Optional<Long> at(Filter filter, FindingQuery query, FindingKeys keys, long skipped) {
        if (!filter.narrows() && keys.dictionaries().isEmpty()) {
            return new FindingOffsets(handle).at(query, keys, skipped);
        }
        String from = isSorted(filter, query, keys) || keys.dictionaries().isEmpty()
                ? "finding f " + keys.dictionaries()
                : keys.walked();
        String walked = from.equals(keys.walked()) && keys.walksAdvisories() ? filter.ofAdvisories() : "";
        return filter.bind(handle.createQuery("%s\nSELECT f.id FROM %s\nWHERE %s%s\nORDER BY %s LIMIT 1 OFFSET :skipped"
                        .formatted(filter.with(), from, filter.where(), walked, keys.order("f", "a", "c"))))
                .bind("skipped", skipped)
                .mapTo(Long.class)
                .findOne();
    }

    private @Nullable KnownRow known(long id) {
        return KnownRow.of(handle, id).orElse(null);
    }

    /// Few findings are looked up, and sorted.
    private static String sought(Filter filter, FindingKeys keys, @Nullable KnownRow after) {
        return """
                SELECT f.*
                FROM finding f %s
                WHERE %s%s
                ORDER BY %s
                LIMIT :limit""".formatted(
                        keys.dictionaries(),
                        filter.where(),
                        after == null ? "" : "\n  AND " + keys.after(),
                        keys.order("f", "a", "c"));
    }

    private String walk(Filter filter, FindingQuery query, FindingKeys keys, @Nullable KnownRow after) {
        return switch (keys.by()) {
            case SEVERITY, CHANGE, DECISION -> cells(filter, query, keys, after);
            case IDENTIFIER, TITLE, COMPONENT -> dictionary(filter, keys, after);
        };
    }

    /// The dictionary holds its words in order, and the findings of each are looked up in an index.
    private static String dictionary(Filter filter, FindingKeys keys, @Nullable KnownRow after) {
        return """
                SELECT f.*
                FROM %s
                WHERE %s%s%s
                ORDER BY %s
                LIMIT :limit""".formatted(
                        keys.walked(),
                        filter.where(),
                        keys.walksAdvisories() ? filter.ofAdvisories() : "",
                        after == null ? "" : "\n  AND " + keys.after(),
                        keys.order("f", "a", "c"));
    }

    /// The index holds the findings of each decision and change in their order. From each the next rows are taken, and
    /// they are merged. Most cells of a round are empty; the tally knows which, and a statement of two dozen parts takes
    /// longer to prepare than to run.
    private String cells(Filter filter, FindingQuery query, FindingKeys keys, @Nullable KnownRow after) {
        List<Rank.Range> ranges = Rank.ranges(query.severities());
        Set<Integer> filled = filled(query);
        List<String> selects = Stream.of(DecisionKind.values())
                .filter(kind -> query.decisions().isEmpty() || query.decisions().contains(kind))
                .flatMap(kind -> filter.changes().stream()
                        .filter(change -> filled.contains(number(Codes.of(kind), Codes.of(change))))
                        .flatMap(change -> cell(keys, after, Codes.of(kind), Codes.of(change)).stream()))
                .flatMap(cell -> ranges.stream()
                        .map(range -> "%s AND %s AND f.rank BETWEEN %d AND %d"
                                .formatted(filter.base(), cell, range.first(), range.last())))
                .map(condition -> "SELECT * FROM (SELECT f.* FROM finding f WHERE %s ORDER BY %s LIMIT :limit)"
                        .formatted(condition, keys.direct("f.rank, f.id")))
                .toList();
        // A place may lie behind every cell.
        return selects.isEmpty() ? "SELECT * FROM finding f WHERE 0" : String.join("\nUNION ALL\n", selects);
    }

    /// The cells of a round that hold findings.
    private Set<Integer> filled(FindingQuery query) {
        return handle.createQuery("""
                        SELECT DISTINCT decision, change FROM tally
                        WHERE round = (SELECT id FROM round WHERE release = :release AND number = :round)
                          AND findings > 0
                        """)
                .bind("release", query.releaseId())
                .bind("round", query.round())
                .map((row, _) -> number(row.getInt(1), row.getInt(2)))
                .collect(Collectors.toSet());
    }

    private static int number(int decision, int change) {
        return decision * RoundChange.values().length + change;
    }

    /// The condition for one decision and change; empty where all of it lies before the place.
    private static Optional<String> cell(FindingKeys keys, @Nullable KnownRow after, int decision, int change) {
        String cell = "f.decision = %d AND f.change = %d".formatted(decision, change);
        if (after == null) {
            return Optional.of(cell);
        }
        int side = keys.compareCell(decision, change, after.decision(), after.change());
        if (side < 0) {
            return Optional.empty();
        }
        return Optional.of(side > 0 ? cell : cell + " AND " + keys.afterRank());
    }

    /// Rows of findings with the words that are shown of them.
    static String rows(String findings, String order) {
        return """
                SELECT p.id, p.severity, p.score, a.identifier, a.title, c.name, c.version,
                    target.text AS target, host.text AS host, p.port, path.text AS path, p.sources, p.decision, p.change, p.asks
                FROM (%s) p
                JOIN advisory a ON a.id = p.advisory
                JOIN component c ON c.id = p.component
                JOIN word target ON target.id = p.target
                JOIN word host ON host.id = p.host
                JOIN word path ON path.id = p.path
                ORDER BY %s
                LIMIT :limit
                """.formatted(findings, order);
    }

    static FindingRow row(ResultSet row, StatementContext context) throws SQLException {
        return new FindingRow(
                row.getLong("id"),
                Codes.severity(row.getInt("severity")),
                row.getInt("score"),
                row.getString("identifier"),
                row.getString("title"),
                place(row),
                row.getInt("sources"),
                Codes.decision(row.getInt("decision")),
                Codes.change(row.getInt("change")),
                Codes.confirmation(row.getInt("asks")));
    }

    private static String place(ResultSet row) throws SQLException {
        String name = row.getString("name");
        if (!name.isEmpty()) {
            return (name + " " + row.getString("version")).strip();
        }
        String host = row.getString("host");
        int port = row.getInt("port");
        if (port > 0) {
            return host + ":" + port;
        }
        return Stream.of(row.getString("path"), host, row.getString("target"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
