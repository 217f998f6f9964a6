package io.countersign.store.jdbc;

import io.countersign.model.review.RoundChange;
import io.countersign.store.FindingComparison;
import io.countersign.store.jdbc.KnownFindings.Known;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Compares what a file reports with what its round knows, by the same rules by which it would be settled.
final class FindingComparing {
    private final Handle handle;

    FindingComparing(Handle handle) {
        this.handle = handle;
    }

    FindingComparison of(long releaseId, int round, Set<String> identities, String source, boolean complete) {
        long id = handle.createQuery("SELECT id FROM round WHERE release = :release AND number = :round")
                .bind("release", releaseId)
                .bind("round", round)
                .mapTo(Long.class)
                .one();
        Set<Long> seen = new HashSet<>();
        long known = 0;
        long cameBack = 0;
        for (Known row : known(releaseId, id, identities)) {
            seen.add(row.id());
            known++;
            boolean gone = row.change() == RoundChange.FIXED || row.change() == RoundChange.GONE;
            cameBack += gone ? 1 : 0;
        }
        return new FindingComparison(
                identities.size() - known, complete ? fixed(id, source, seen) : 0, cameBack, known - cameBack);
    }

    private List<Known> known(long releaseId, long round, Set<String> identities) {
        List<Known> found = new ArrayList<>();
        try (KnownFindings findings = new KnownFindings(handle.getConnection(), releaseId, round, 0)) {
            List<Digest> batch = new ArrayList<>();
            for (String identity : identities) {
                batch.add(Digest.of(identity));
                if (batch.size() == KnownFindings.BATCH) {
                    found.addAll(findings.rows(batch).values());
                    batch.clear();
                }
            }
            Map<Digest, Known> last = batch.isEmpty() ? Map.of() : findings.rows(batch);
            found.addAll(last.values());
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Everything that reported it last has run again to its end, the file in hand among it, and nothing reports it now.
    private long fixed(long round, String source, Set<Long> seen) {
        return handle
                .createQuery("""
                        SELECT f.id FROM finding f
                        WHERE f.round = :round AND f.change = 3 AND f.origin IS NOT NULL
                          AND NOT EXISTS (
                            SELECT 1
                            FROM attestation x JOIN evidence e ON e.id = x.evidence
                            WHERE x.finding = f.origin AND e.source <> :source
                              AND e.source NOT IN (SELECT source FROM evidence WHERE round = :round AND complete = 1))
                        """)
                .bind("round", round)
                .bind("source", source)
                .mapTo(Long.class)
                .stream()
                .filter(id -> !seen.contains(id))
                .count();
    }
}
