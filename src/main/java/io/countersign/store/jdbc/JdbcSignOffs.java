package io.countersign.store.jdbc;

import io.countersign.model.signoff.Verdict;
import io.countersign.store.SignOffs;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The sign-offs that were made.
final class JdbcSignOffs implements SignOffs {
    private final Handle handle;

    JdbcSignOffs(Handle handle) {
        this.handle = handle;
    }

    @Override
    public String nextNumber(int year) {
        String prefix = "CS-%04d-".formatted(year);
        int last = handle.createQuery("""
                        SELECT coalesce(max(CAST(substr(number, length(:prefix) + 1) AS INTEGER)), 0)
                        FROM sign_off
                        WHERE substr(number, 1, length(:prefix)) = :prefix
                        """)
                .bind("prefix", prefix)
                .mapTo(Integer.class)
                .one();
        return "%s%04d".formatted(prefix, last + 1);
    }

    @Override
    public void add(SignOff signOff) {
        handle.createUpdate("""
                        INSERT INTO sign_off (number, round, verdict, who, at, file, sha256)
                        VALUES (:number, (SELECT id FROM round WHERE release = :release AND number = :round),
                            :verdict, :who, :at, :file, :sha256)
                        """)
                .bind("number", signOff.number())
                .bind("release", signOff.releaseId())
                .bind("round", signOff.round())
                .bind("verdict", signOff.verdict().name())
                .bind("who", signOff.by())
                .bind("at", signOff.at().toEpochMilli())
                .bind("file", signOff.file())
                .bind("sha256", signOff.sha256())
                .execute();
    }

    @Override
    public List<SignOff> of(long releaseId) {
        return handle.createQuery("""
                        SELECT s.*, r.release, r.number AS round_number
                        FROM sign_off s JOIN round r ON r.id = s.round
                        WHERE r.release = :release
                        ORDER BY s.at DESC, s.number DESC
                        """)
                .bind("release", releaseId)
                .map((row, _) -> new SignOff(
                        row.getString("number"),
                        row.getLong("release"),
                        row.getInt("round_number"),
                        Verdict.valueOf(row.getString("verdict")),
                        row.getString("who"),
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("file"),
                        row.getString("sha256")))
                .list();
    }
}
