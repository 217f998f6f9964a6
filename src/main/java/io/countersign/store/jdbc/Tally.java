package io.countersign.store.jdbc;

import io.countersign.model.finding.Severity;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.RoundChange;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// How many findings of a round have each severity, decision and change.
final class Tally {
    private static final int DECISIONS = DecisionKind.values().length;
    private static final int CHANGES = RoundChange.values().length;

    private final Handle handle;
    private final long round;
    private final long[] cells = new long[Severity.values().length * DECISIONS * CHANGES];

    Tally(Handle handle, long round) {
        this.handle = handle;
        this.round = round;
    }

    void add(int severity, int decision, int change, long findings) {
        cells[(severity * DECISIONS + decision) * CHANGES + change] += findings;
    }

    /// Writes what was added since.
    void flush() {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO tally (round, severity, decision, change, findings)
                VALUES (:round, :severity, :decision, :change, :findings)
                ON CONFLICT (round, severity, decision, change)
                DO UPDATE SET findings = tally.findings + excluded.findings
                """);
        for (int cell = 0; cell < cells.length; cell++) {
            if (cells[cell] != 0) {
                batch.bind("round", round)
                        .bind("severity", cell / CHANGES / DECISIONS)
                        .bind("decision", cell / CHANGES % DECISIONS)
                        .bind("change", cell % CHANGES)
                        .bind("findings", cells[cell])
                        .add();
                cells[cell] = 0;
            }
        }
        batch.execute();
    }

    /// Counts a round anew, after many of its findings were changed at once.
    static void recount(Handle handle, long round) {
        handle.execute("DELETE FROM tally WHERE round = ?", round);
        handle.execute("""
                INSERT INTO tally (round, severity, decision, change, findings)
                SELECT round, severity, decision, change, count(*)
                FROM finding
                WHERE round = ?
                GROUP BY severity, decision, change
                """, round);
    }
}
