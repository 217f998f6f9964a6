package io.countersign.store.jdbc;

import io.countersign.model.finding.Severity;
import io.countersign.model.review.DecisionKind;
import io.countersign.store.FindingQuery;
import io.countersign.store.FindingRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Looks through findings in pages, by the place of the last row and not by counting rows off, so that the thousandth
/// page takes as long as the first.
final class FindingPages {
    private static final Comparator<FindingRow> ORDER = Comparator.comparingInt(
                    (FindingRow row) -> Rank.of(row.severity(), row.score()))
            .thenComparingLong(FindingRow::id);

    private final Handle handle;

    FindingPages(Handle handle) {
        this.handle = handle;
    }

    List<FindingRow> page(FindingQuery query, FindingRow.@Nullable Cursor after, int limit) {
        Filter filter = new Filter(query);
        List<FindingRow> rows = new ArrayList<>();
        for (Rank.Range range : Rank.ranges(query.severities())) {
            if (rows.size() < limit) {
                rows.addAll(page(filter, range, query, after, limit - rows.size()));
            }
        }
        return rows;
    }

    /// The index holds one decision's findings in order; those of several are merged here.
    private List<FindingRow> page(
            Filter filter, Rank.Range range, FindingQuery query, FindingRow.@Nullable Cursor after, int limit) {
        Stream<String> decisions = query.decisions().isEmpty()
                ? Stream.of("")
                : query.decisions().stream().map(kind -> "AND f.decision = " + Codes.of(kind));
        return decisions
                .flatMap(decision -> page(filter, range, decision, after, limit).stream())
                .sorted(ORDER)
                .limit(limit)
                .toList();
    }

    private List<FindingRow> page(
            Filter filter, Rank.Range range, String decision, FindingRow.@Nullable Cursor after, int limit) {
        return filter.bind(handle.createQuery("""
                        SELECT p.id, p.severity, p.score, a.identifier, a.title, c.name, c.version,
                            target.text AS target, host.text AS host, p.port, path.text AS path, p.sources, p.decision
                        FROM (
                            SELECT f.*
                            FROM finding f
                            WHERE %s %s
                              AND f.rank BETWEEN :first AND :last
                              AND (f.rank, f.id) > (:rank, :id)
                            ORDER BY f.rank, f.id
                            LIMIT :limit) p
                        JOIN advisory a ON a.id = p.advisory
                        JOIN component c ON c.id = p.component
                        JOIN word target ON target.id = p.target
                        JOIN word host ON host.id = p.host
                        JOIN word path ON path.id = p.path
                        ORDER BY p.rank, p.id
                        """.formatted(filter.base(), decision)))
                .bind("first", range.first())
                .bind("last", range.last())
                .bind("rank", after == null ? -1 : Rank.of(after.severity(), after.score()))
                .bind("id", after == null ? 0 : after.id())
                .bind("limit", limit)
                .map(FindingPages::row)
                .list();
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
                Codes.decision(row.getInt("decision")));
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
        String path = row.getString("path");
        return Stream.of(path, host, row.getString("target"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
