package io.countersign.store.jdbc;

import io.countersign.model.review.DecisionKind;
import io.countersign.store.FindingQuery;
import io.countersign.store.FindingRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Looks through findings in pages, by the place of the last row and not by counting rows off, so that the thousandth
/// page takes as long as the first.
final class FindingPages {
    private final Handle handle;

    FindingPages(Handle handle) {
        this.handle = handle;
    }

    List<FindingRow> page(FindingQuery query, FindingRow.@Nullable Cursor after, int limit) {
        Filter filter = new Filter(handle, query);
        String rows = filter.seeks() ? rows(filter.where()) : walk(filter, query);
        return filter.bind(handle.createQuery("""
                        %s
                        SELECT p.id, p.severity, p.score, a.identifier, a.title, c.name, c.version,
                            target.text AS target, host.text AS host, p.port, path.text AS path, p.sources, p.decision, p.change, p.asks
                        FROM (%s) p
                        JOIN advisory a ON a.id = p.advisory
                        JOIN component c ON c.id = p.component
                        JOIN word target ON target.id = p.target
                        JOIN word host ON host.id = p.host
                        JOIN word path ON path.id = p.path
                        ORDER BY p.rank, p.id
                        LIMIT :limit
                        """.formatted(filter.with(), rows)))
                .bind("rank", after == null ? -1 : Rank.of(after.severity(), after.score()))
                .bind("id", after == null ? 0 : after.id())
                .bind("limit", limit)
                .map(FindingPages::row)
                .list();
    }

    /// The index holds the findings of each decision and change in their order. From each the next rows are taken, and they are
    /// merged.
    private static String walk(Filter filter, FindingQuery query) {
        List<Rank.Range> ranges = Rank.ranges(query.severities());
        return Stream.of(DecisionKind.values())
                .filter(kind -> query.decisions().isEmpty() || query.decisions().contains(kind))
                .flatMap(kind -> filter.changes().stream()
                        .map(change -> "f.decision = %d AND f.change = %d".formatted(Codes.of(kind), Codes.of(change))))
                .flatMap(cell -> ranges.stream()
                        .map(range -> "%s AND %s AND f.rank BETWEEN %d AND %d"
                                .formatted(filter.base(), cell, range.first(), range.last())))
                .map(condition -> "SELECT * FROM (%s)".formatted(rows(condition)))
                .collect(Collectors.joining("\nUNION ALL\n"));
    }

    private static String rows(String condition) {
        return """
                SELECT f.*
                FROM finding f
                WHERE %s
                  AND (f.rank, f.id) > (:rank, :id)
                ORDER BY f.rank, f.id
                LIMIT :limit""".formatted(condition);
    }

    private static FindingRow row(ResultSet row, StatementContext context) throws SQLException {
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
