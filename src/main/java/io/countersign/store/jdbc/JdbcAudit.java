package io.countersign.store.jdbc;

import io.countersign.logic.chain.Chain;
import io.countersign.model.audit.AuditEntry;
import io.countersign.model.audit.AuditEvent;
import io.countersign.model.audit.Seal;
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
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/// The record; the database itself refuses to change or shorten it.
final class JdbcAudit implements Audit {
    private final Handle handle;
    private final String who;
    private final Instant at;
    private final Sealing sealing;
    private final Set<Change> changes = new LinkedHashSet<>();

    JdbcAudit(Handle handle, String who, Instant at) {
        this.handle = handle;
        this.who = who;
        this.at = at;
        this.sealing = new Sealing(handle);
    }

    /// Notes what is there before anything is written.
    void begin() {
        sealing.begin();
    }

    /// Seals what was there before it had to be sealed, with an entry that says so; does nothing where all is sealed.
    void adopt() {
        Optional<Integer> version =
                handle.createQuery("SELECT max(version) FROM to_seal").mapTo(Integer.class).findOne();
        version.ifPresent(brought -> {
            sealing.adopt();
            append(new AuditEvent("store.upgraded", 0, String.valueOf(brought), "", ""));
            handle.execute("DELETE FROM to_seal");
        });
    }

    @Override
    public AuditEntry append(AuditEvent event) {
        Optional<AuditEntry> head = head();
        long number = head.map(AuditEntry::number).orElse(0L) + 1;
        List<Seal> seals = sealing.seals(number);
        AuditEntry entry = Chain.link(
                number, at, who, event, Chain.content(seals), head.map(AuditEntry::hash).orElse(Chain.START));
        handle.createUpdate("""
                        INSERT INTO audit (number, at, who, action, release, subject, before, after, content, previous_hash, hash)
                        VALUES (:number, :at, :who, :action, :release, :subject, :before, :after, :content, :previous, :hash)
                        """)
                .bind("number", entry.number())
                .bind("at", entry.at().toEpochMilli())
                .bind("who", entry.who())
                .bind("action", entry.action())
                .bind("release", entry.releaseId())
                .bind("subject", entry.subject())
                .bind("before", entry.before())
                .bind("after", entry.after())
                .bind("content", entry.content())
                .bind("previous", entry.previousHash())
                .bind("hash", entry.hash())
                .execute();
        add(seals);
        changes.add(new Change(event.releaseId(), event.action()));
        return entry;
    }

    private void add(List<Seal> seals) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO seal (entry, part, after, began, last, rows, sha256) VALUES (?, ?, ?, ?, ?, ?, ?)
                """);
        for (Seal seal : seals) {
            batch.add(
                    seal.entry(), seal.part(), seal.after(), seal.began(), seal.last(), seal.rows(), seal.sha256());
        }
        batch.execute();
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
    public List<Seal> seals(long number) {
        return handle.createQuery("SELECT * FROM seal WHERE entry = :number ORDER BY part")
                .bind("number", number)
                .map((row, _) -> seal(row))
                .list();
    }

    /// From a row of the table `seal`.
    static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("entry"),
                row.getString("part"),
                row.getLong("after"),
                row.getLong("began"),
                row.getLong("last"),
                row.getLong("rows"),
                row.getString("sha256"));
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
                row.getString("content"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
