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


    /// How many cells there are.
    static final int CELLS = Severity.values().length * DECISIONS * CHANGES;

    private final Handle handle;
    private final long round;
    private final long[] cells = new long[CELLS];

    Tally(Handle handle, long round) {
        this.handle = handle;
        this.round = round;
    }

    void add(int severity, int decision, int change, long findings) {
        cells[cell(severity, decision, change)] += findings;
    }

    /// The number of a cell.
    static int cell(int severity, int decision, int change) {
        return (severity * DECISIONS + decision) * CHANGES + change;
    }

    static int severity(int cell) {
        return cell / CHANGES / DECISIONS;
    }

    static int decision(int cell) {
        return cell / CHANGES % DECISIONS;
    }

    static int change(int cell) {
        return cell % CHANGES;
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
                        .bind("severity", severity(cell))
                        .bind("decision", decision(cell))
                        .bind("change", change(cell))
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
