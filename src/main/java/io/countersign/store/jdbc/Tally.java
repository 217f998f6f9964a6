package io.countersign.store.jdbc;

import io.countersign.model.finding.Severity;
import io.countersign.model.review.DecisionKind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Keeps how many findings of a round have each severity and decision, because counting a million takes too long.
final class Tally {
    private final Handle handle;
    private final long round;
    private final long[][] changes = new long[Severity.values().length][DecisionKind.values().length];

    Tally(Handle handle, long round) {
        this.handle = handle;
        this.round = round;
    }

    void add(int severity, int decision, long findings) {
        changes[severity][decision] += findings;
    }

    /// Writes what was added since.
    void flush() {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO tally (round, severity, decision, findings)
                VALUES (:round, :severity, :decision, :findings)
                ON CONFLICT (round, severity, decision) DO UPDATE SET findings = tally.findings + excluded.findings
                """);
        for (int severity = 0; severity < changes.length; severity++) {
            for (int decision = 0; decision < changes[severity].length; decision++) {
                if (changes[severity][decision] != 0) {
                    batch.bind("round", round)
                            .bind("severity", severity)
                            .bind("decision", decision)
                            .bind("findings", changes[severity][decision])
                            .add();
                    changes[severity][decision] = 0;
                }
            }
        }
        batch.execute();
    }
}
