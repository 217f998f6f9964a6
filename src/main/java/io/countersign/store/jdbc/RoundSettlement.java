package io.countersign.store.jdbc;

import io.countersign.model.review.RoundChange;
import org.jdbi.v3.core.Handle;

/// What follows for a round from one more file: which findings are proven gone, and which decisions ask to be confirmed
/// because what they are about has changed.
final class RoundSettlement {
    /// A duplicate of something that is not there any more; nobody decides it there.
    static final String ORPHANED = """
            finding.decision = 5 AND NOT EXISTS (
                SELECT 1 FROM act a JOIN finding o ON o.round = finding.round AND o.identity = a.duplicate_of
                WHERE a.id = finding.act AND o.change < 4)
            """;

    private RoundSettlement() {}

    /// Settles the round of a file that was read to its end.
    static void settle(Handle handle, long evidence) {
        long round = handle.createQuery("SELECT round FROM evidence WHERE id = :id")
                .bind("id", evidence)
                .mapTo(Long.class)
                .one();
        if (fix(handle, round) > 0) {
            Tally.recount(handle, round);
        }
        askAgain(handle, "finding.round = " + round + " AND finding.stands IS NOT NULL");
    }

    /// A finding is fixed where everything that had reported it last, as the round was opened, was run again to its end
    /// and nothing reports it now.
    private static int fix(Handle handle, long round) {
        return handle.createUpdate("""
                        UPDATE finding SET change = :fixed
                        WHERE round = :round AND change = 3 AND origin IS NOT NULL
                          AND NOT EXISTS (
                            SELECT 1
                            FROM attestation x JOIN evidence e ON e.id = x.evidence JOIN round r ON r.id = :round
                            WHERE x.finding = finding.origin AND x.evidence <= coalesce(r.newest, x.evidence)
                              AND e.source NOT IN (SELECT source FROM evidence WHERE round = :round AND complete = 1))
                        """)
                .bind("fixed", Codes.of(RoundChange.FIXED))
                .bind("round", round)
                .execute();
    }

    /// Compares findings with what was looked at when they were decided or confirmed.
    ///
    /// @param condition which findings
    static void askAgain(Handle handle, String condition) {
        handle.createUpdate("""
                        UPDATE finding
                        SET asks = CASE
                            WHEN finding.change >= 3 THEN 0
                            WHEN %s THEN 2
                            WHEN finding.change = :back AND d.round <> finding.round OR d.severity <> finding.severity OR d.score <> finding.score
                                OR d.component <> finding.component OR d.fixed <> finding.fixed THEN 2
                            WHEN d.round <> finding.round THEN 1
                            ELSE 0 END
                        FROM decision d, round r
                        WHERE %s
                          AND r.id = finding.round AND d.release = r.release
                          AND d.identity = finding.identity AND d.act = finding.stands
                        """.formatted(ORPHANED, condition))
                .bind("back", Codes.of(RoundChange.CAME_BACK))
                .execute();
    }
}
