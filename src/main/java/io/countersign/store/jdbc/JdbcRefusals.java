package io.countersign.store.jdbc;

import io.countersign.model.signoff.Refusal;
import io.countersign.store.Refusals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Refusals with their points.
final class JdbcRefusals implements Refusals {
    private final Handle handle;

    JdbcRefusals(Handle handle) {
        this.handle = handle;
    }

    @Override
    public void add(Refusal refusal) {
        long id = handle.createQuery("""
                        INSERT INTO refusal (sign_off, release, round, who, certificate, at, reason)
                        VALUES (:signOff, :release, :round, :who, :certificate, :at, :reason)
                        RETURNING id
                        """)
                .bind("signOff", refusal.signOff())
                .bind("release", refusal.releaseId())
                .bind("round", refusal.round())
                .bind("who", refusal.by())
                .bind("certificate", refusal.certificate())
                .bind("at", refusal.at().toEpochMilli())
                .bind("reason", refusal.reason())
                .mapTo(Long.class)
                .one();
        for (int i = 0; i < refusal.points().size(); i++) {
            Refusal.Point point = refusal.points().get(i);
            handle.createUpdate("""
                            INSERT INTO refusal_point (refusal, position, subject, reason)
                            VALUES (:refusal, :position, :subject, :reason)
                            """)
                    .bind("refusal", id)
                    .bind("position", i)
                    .bind("subject", point.subject())
                    .bind("reason", point.reason())
                    .execute();
        }
    }

    @Override
    public List<Refusal> of(long releaseId) {
        return handle.createQuery("SELECT * FROM refusal WHERE release = :release ORDER BY id DESC")
                .bind("release", releaseId)
                .map(this::refusal)
                .list();
    }

    @Override
    public Optional<Refusal> find(String signOff) {
        return handle.createQuery("SELECT * FROM refusal WHERE sign_off = :signOff ORDER BY id DESC LIMIT 1")
                .bind("signOff", signOff)
                .map(this::refusal)
                .findOne();
    }

    private Refusal refusal(ResultSet row, StatementContext context) throws SQLException {
        return new Refusal(
                row.getString("sign_off"),
                row.getLong("release"),
                row.getInt("round"),
                row.getString("who"),
                row.getString("certificate"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("reason"),
                points(row.getLong("id")));
    }

    private List<Refusal.Point> points(long refusal) {
        return handle.createQuery("SELECT * FROM refusal_point WHERE refusal = :refusal ORDER BY position")
                .bind("refusal", refusal)
                .map((row, _) -> new Refusal.Point(row.getString("subject"), row.getString("reason")))
                .list();
    }
}
