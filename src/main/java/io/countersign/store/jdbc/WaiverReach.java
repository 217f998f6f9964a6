package io.countersign.store.jdbc;

import io.countersign.model.review.WaiverScope;
import io.countersign.store.FindingQuery;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// How many findings of the open round a waiver would cover, before it is given; what [ScopedWaivers] then does.
final class WaiverReach {
    private static final String OPEN_ROUND =
            "(SELECT id FROM round WHERE release = :release ORDER BY number DESC LIMIT 1)";

    private final Handle handle;

    WaiverReach(Handle handle) {
        this.handle = handle;
    }

    long of(FindingQuery query, WaiverScope scope) {
        Filter filter = new Filter(handle, query);
        String lists = filter.with().isEmpty() ? "WITH " : filter.with() + ",\n";
        return count(filter.bind(handle.createQuery(statement(lists, filter.where(), scope))));
    }

    long of(long release, List<Long> ids, WaiverScope scope) {
        String list = ids.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        String where = "f.round = " + OPEN_ROUND + " AND f.id IN (SELECT value FROM json_each(:ids))";
        return count(handle.createQuery(statement("WITH ", where, scope))
                .bind("release", release)
                .bind("ids", list));
    }

    private static String statement(String lists, String where, WaiverScope scope) {
        String others =
                switch (scope) {
                    case PLACE -> "";
                    case PACKAGE -> others(", c.name");
                    case PRODUCT -> others("");
                };
        return """
                %s picked (finding) AS MATERIALIZED (SELECT f.id FROM finding f WHERE %s)
                SELECT count(*) FROM (SELECT finding FROM picked %s)
                """.formatted(lists, where, others);
    }

    /// @param name of the package, where only the same one is covered
    private static String others(String name) {
        return """
                UNION
                SELECT f.id
                FROM finding f
                CROSS JOIN advisory a ON a.id = f.advisory
                CROSS JOIN component c ON c.id = f.component
                WHERE f.round = %s AND f.change < 4 AND f.decision IN (%s)
                  AND (a.identifier, f.kind%s) IN (
                    SELECT a.identifier, f.kind%s
                    FROM picked
                    JOIN finding f ON f.id = picked.finding
                    JOIN advisory a ON a.id = f.advisory
                    JOIN component c ON c.id = f.component
                    WHERE a.identifier <> '')
                """.formatted(OPEN_ROUND, ScopedWaivers.COVERED, name, name);
    }

    private static long count(Query query) {
        return query.mapTo(Long.class).one();
    }
}
