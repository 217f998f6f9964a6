package io.countersign.store.jdbc;

import io.countersign.model.evidence.SetAside;
import io.countersign.store.SetAsideRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The rows of imported files that are no findings.
final class JdbcSetAside {
    private static final String SELECT = "SELECT x.*, e.name FROM set_aside x JOIN evidence e ON e.id = x.evidence ";
    private static final String PAGE = " AND x.id > :after ORDER BY x.id LIMIT :limit";

    private final Handle handle;

    JdbcSetAside(Handle handle) {
        this.handle = handle;
    }

    void add(long evidenceId, List<SetAside> rows) {
        if (rows.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO set_aside (evidence, reason, identifier, subject, given) VALUES (?, ?, ?, ?, ?)");
        for (SetAside row : rows) {
            batch.add(evidenceId, row.reason().name(), row.identifier(), row.subject(), row.given());
        }
        batch.execute();
    }

    List<SetAsideRow> of(long evidenceId, long after, int limit) {
        return handle.createQuery(SELECT + "WHERE x.evidence = :evidence" + PAGE)
                .bind("evidence", evidenceId)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, _) -> read(row))
                .list();
    }

    List<SetAsideRow> of(long releaseId, int round, String identifier, long after, int limit) {
        return handle.createQuery(SELECT + """
                        WHERE x.identifier = :identifier
                          AND e.round = (SELECT id FROM round WHERE release = :release AND number = :round)
                        """ + PAGE)
                .bind("identifier", identifier)
                .bind("release", releaseId)
                .bind("round", round)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, _) -> read(row))
                .list();
    }

    private static SetAsideRow read(ResultSet row) throws SQLException {
        return new SetAsideRow(
                row.getLong("id"),
                row.getLong("evidence"),
                row.getString("name"),
                new SetAside(
                        SetAside.Reason.valueOf(row.getString("reason")),
                        row.getString("identifier"),
                        row.getString("subject"),
                        row.getString("given")));
    }
}
