package io.countersign.store.jdbc;

import io.countersign.logic.chain.Chain;
import io.countersign.model.audit.AuditEntry;
import io.countersign.model.audit.AuditEvent;
import io.countersign.store.Audit;
import io.countersign.store.Store.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The record; the database itself refuses to change or shorten it.
final class JdbcAudit implements Audit {
    private final Handle handle;
    private final String who;
    private final Instant at;
    private final Set<Change> changes = new LinkedHashSet<>();

    JdbcAudit(Handle handle, String who, Instant at) {
        this.handle = handle;
        this.who = who;
        this.at = at;
    }

    @Override
    public AuditEntry append(AuditEvent event) {
        AuditEntry entry = head().map(head -> Chain.link(head.number() + 1, at, who, event, head.hash()))
                .orElseGet(() -> Chain.link(1, at, who, event, Chain.START));
        handle.createUpdate("""
                        INSERT INTO audit (number, at, who, action, release, subject, before, after, previous_hash, hash)
                        VALUES (:number, :at, :who, :action, :release, :subject, :before, :after, :previous, :hash)
                        """)
                .bind("number", entry.number())
                .bind("at", entry.at().toEpochMilli())
                .bind("who", entry.who())
                .bind("action", entry.action())
                .bind("release", entry.releaseId())
                .bind("subject", entry.subject())
                .bind("before", entry.before())
                .bind("after", entry.after())
                .bind("previous", entry.previousHash())
                .bind("hash", entry.hash())
                .execute();
        changes.add(new Change(event.releaseId(), event.action()));
        return entry;
    }

    @Override
    public Optional<AuditEntry> head() {
        return handle.createQuery("SELECT * FROM audit ORDER BY number DESC LIMIT 1")
                .map(JdbcAudit::entry)
                .findOne();
    }

    @Override
    public List<AuditEntry> before(long number, long releaseId, int limit) {
        return handle.createQuery("""
                        SELECT * FROM audit
                        WHERE number < :number AND (:release = 0 OR release = :release)
                        ORDER BY number DESC
                        LIMIT :limit
                        """)
                .bind("number", number)
                .bind("release", releaseId)
                .bind("limit", limit)
                .map(JdbcAudit::entry)
                .list();
    }

    @Override
    public List<AuditEntry> after(long number, long releaseId) {
        return handle.createQuery("""
                        SELECT * FROM audit
                        WHERE number > :number AND release IN (0, :release)
                        ORDER BY number
                        """)
                .bind("number", number)
                .bind("release", releaseId)
                .map(JdbcAudit::entry)
                .list();
    }

    @Override
    public void forEach(Consumer<AuditEntry> consumer) {
        try (Stream<AuditEntry> entries = handle.createQuery("SELECT * FROM audit ORDER BY number")
                .map(JdbcAudit::entry)
                .stream()) {
            entries.forEach(consumer);
        }
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    private static AuditEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("who"),
                row.getString("action"),
                row.getLong("release"),
                row.getString("subject"),
                row.getString("before"),
                row.getString("after"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
