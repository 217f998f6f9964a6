package io.countersign.store.jdbc;

import io.countersign.model.review.StandingAttestation;
import io.countersign.store.Attestations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Attestations, only ever appended; taking one back marks it.
final class JdbcAttestations implements Attestations {
    private final Handle handle;
    private final Instant at;

    /// @param at when attestations are taken back
    JdbcAttestations(Handle handle, Instant at) {
        this.handle = handle;
        this.at = at;
    }

    @Override
    public void add(StandingAttestation attestation) {
        handle.createUpdate("""
                        INSERT INTO standing_attestation (release, item, text_hash, who, note, last_day, recorded_by, at)
                        VALUES (:release, :item, :hash, :who, :note, :lastDay, :recordedBy, :at)
                        """)
                .bind("release", attestation.releaseId() == 0 ? null : attestation.releaseId())
                .bind("item", attestation.itemId())
                .bind("hash", attestation.textHash())
                .bind("who", attestation.by())
                .bind("note", attestation.note())
                .bind("lastDay", attestation.lastDay().toEpochDay())
                .bind("recordedBy", attestation.recordedBy())
                .bind("at", attestation.at().toEpochMilli())
                .execute();
    }

    @Override
    public List<StandingAttestation> standing(long releaseId) {
        return handle.createQuery("""
                        SELECT * FROM standing_attestation
                        WHERE id IN (
                            SELECT max(id) FROM standing_attestation
                            WHERE withdrawn = 0 AND (release IS NULL OR release = :release)
                            GROUP BY release, item)
                        ORDER BY id
                        """)
                .bind("release", releaseId)
                .map((row, _) -> attestation(row))
                .list();
    }

    @Override
    public boolean withdraw(long releaseId, String itemId) {
        Optional<Long> newest = handle.createQuery("""
                        SELECT id FROM standing_attestation
                        WHERE withdrawn = 0 AND item = :item AND coalesce(release, 0) = :release
                        ORDER BY id DESC LIMIT 1
                        """)
                .bind("release", releaseId)
                .bind("item", itemId)
                .mapTo(Long.class)
                .findOne();
        newest.ifPresent(id -> {
            handle.execute("UPDATE standing_attestation SET withdrawn = 1 WHERE id = ?", id);
            handle.execute("INSERT INTO taken_back (attestation, at) VALUES (?, ?)", id, at.toEpochMilli());
        });
        return newest.isPresent();
    }

    private static StandingAttestation attestation(ResultSet row) throws SQLException {
        return new StandingAttestation(
                row.getString("item"),
                row.getLong("release"),
                row.getString("text_hash"),
                row.getString("who"),
                row.getString("note"),
                LocalDate.ofEpochDay(row.getLong("last_day")),
                row.getString("recorded_by"),
                Instant.ofEpochMilli(row.getLong("at")));
    }
}
