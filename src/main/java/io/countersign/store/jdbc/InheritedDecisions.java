package io.countersign.store.jdbc;

import org.jdbi.v3.core.Handle;

/// Makes decisions of an earlier release decisions of the one that starts from it: the acts are copied with who, when and
/// why, and stay bound to what was looked at then. What was looked at in a round of another release marks them as carried
/// over.
final class InheritedDecisions {
    private final Handle handle;
    private final long before;
    private final long round;
    private final long from;
    private final long to;

    /// @param before the earlier release's round
    /// @param round the new release's round, with the findings of that one
    InheritedDecisions(Handle handle, long before, long round) {
        this.handle = handle;
        this.before = before;
        this.round = round;
        this.from = release(before);
        this.to = release(round);
    }

    void take() {
        handle.execute("CREATE TEMPORARY TABLE IF NOT EXISTS inherited (old INTEGER PRIMARY KEY, new INTEGER NOT NULL)");
        handle.execute("DELETE FROM inherited");
        acts();
        decisions();
        handle.execute("""
                UPDATE finding SET (act, stands) = (SELECT new, new FROM inherited WHERE old = finding.act)
                WHERE round = ? AND act IS NOT NULL
                """, round);
        handle.execute("""
                INSERT INTO waiver_scope (release, identifier, kind, component, act)
                SELECT ?, s.identifier, s.kind, s.component, i.new
                FROM waiver_scope s JOIN inherited i ON i.old = s.act
                """, to);
    }

    /// In their order, since of two acts the newer one counts.
    private void acts() {
        handle.createQuery("""
                        SELECT act FROM finding WHERE round = :before AND act IS NOT NULL
                        UNION
                        SELECT s.act FROM waiver_scope s JOIN act a ON a.id = s.act
                        WHERE s.release = :from AND a.undone_at IS NULL
                        ORDER BY act
                        """)
                .bind("before", before)
                .bind("from", from)
                .mapTo(Long.class)
                .list()
                .forEach(this::copy);
    }

    private void copy(long old) {
        long made = handle.createQuery("""
                        INSERT INTO act (release, kind, reason, last_day, owner, proof, scope, duplicate_of, who, at, findings)
                        SELECT :to, kind, reason, last_day, owner, proof, scope, duplicate_of, who, at,
                            (SELECT count(*) FROM finding WHERE round = :round AND act = :old)
                        FROM act WHERE id = :old
                        RETURNING id
                        """)
                .bind("to", to)
                .bind("round", round)
                .bind("old", old)
                .mapTo(Long.class)
                .one();
        handle.execute("INSERT INTO inherited (old, new) VALUES (?, ?)", old, made);
    }

    private void decisions() {
        handle.createUpdate("""
                        INSERT INTO decision (release, identity, act, confirms, round, severity, score, component, fixed)
                        SELECT :to, f.identity, i.new, NULL, d.round, d.severity, d.score, d.component, d.fixed
                        FROM finding f
                        JOIN inherited i ON i.old = f.act
                        JOIN decision d ON d.release = :from AND d.identity = f.identity AND d.act = f.stands
                        WHERE f.round = :round
                        """)
                .bind("to", to)
                .bind("from", from)
                .bind("round", round)
                .execute();
    }

    private long release(long ofRound) {
        return handle.createQuery("SELECT release FROM round WHERE id = :round")
                .bind("round", ofRound)
                .mapTo(Long.class)
                .one();
    }
}
