package io.countersign.store.jdbc;

import io.countersign.model.feedback.BlacklistEntry;
import io.countersign.store.Blacklists;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Listed software, only ever appended; taking a listing off marks it.
final class JdbcBlacklists implements Blacklists {
    private final Handle handle;
    private final Instant at;

    /// @param at when listings are taken off
    JdbcBlacklists(Handle handle, Instant at) {
        this.handle = handle;
        this.at = at;
    }

    @Override
    public List<BlacklistEntry> all() {
        return handle.createQuery("SELECT * FROM blacklist WHERE removed = 0 ORDER BY lower(software), platform, id")
                .map(JdbcBlacklists::entry)
                .list();
    }

    @Override
    public BlacklistEntry add(BlacklistEntry draft) {
        return handle.createQuery("""
                        INSERT INTO blacklist (software, platform, since, note, source, who, at)
                        VALUES (:software, :platform, :since, :note, :source, :who, :at)
                        RETURNING *
                        """)
                .bind("software", draft.software())
                .bind("platform", draft.platform())
                .bind("since", draft.since().toEpochDay())
                .bind("note", draft.note())
                .bind("source", draft.source())
                .bind("who", draft.by())
                .bind("at", draft.at().toEpochMilli())
                .map(JdbcBlacklists::entry)
                .one();
    }

    @Override
    public boolean remove(long id) {
        boolean removed = handle.createUpdate("UPDATE blacklist SET removed = 1 WHERE id = :id AND removed = 0")
                        .bind("id", id)
                        .execute()
                > 0;
        if (removed) {
            handle.execute("INSERT INTO taken_back (blacklist, at) VALUES (?, ?)", id, at.toEpochMilli());
        }
        return removed;
    }

    /// What is gone from the round is not looked at: `change` 4 and 5. Where the packages were not listed again in the round,
    /// those of the newest round that listed them count: that nobody looked does not take software out of an image.
    @Override
    public List<String> softwareWith(long releaseId, int round, String words) {
        return handle.createQuery("""
                        SELECT product AS name FROM release WHERE id = :release AND instr(lower(product), lower(:words)) > 0
                        UNION
                        SELECT p.name FROM fact_package p
                        JOIN evidence e ON e.id = p.evidence
                        JOIN round r ON r.id = e.round
                        WHERE r.release = :release AND instr(lower(p.name), lower(:words)) > 0
                          AND r.number = (
                            SELECT max(listed.number) FROM round listed
                            WHERE listed.release = :release AND listed.number <= :round AND EXISTS (
                                SELECT 1 FROM evidence file JOIN fact_package any_of ON any_of.evidence = file.id
                                WHERE file.round = listed.id))
                        UNION
                        SELECT c.name FROM component c
                        WHERE instr(lower(c.name), lower(:words)) > 0 AND EXISTS (
                            SELECT 1 FROM finding f
                            JOIN round r ON r.id = f.round
                            WHERE f.component = c.id AND f.change < 4 AND r.release = :release AND r.number = :round)
                        ORDER BY name
                        """)
                .bind("release", releaseId)
                .bind("round", round)
                .bind("words", words)
                .mapTo(String.class)
                .list();
    }

    private static BlacklistEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return new BlacklistEntry(
                row.getLong("id"),
                row.getString("software"),
                row.getString("platform"),
                LocalDate.ofEpochDay(row.getLong("since")),
                row.getString("note"),
                row.getString("source"),
                row.getString("who"),
                Instant.ofEpochMilli(row.getLong("at")));
    }
}
