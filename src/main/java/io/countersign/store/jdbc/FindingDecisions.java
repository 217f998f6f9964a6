package io.countersign.store.jdbc;

import io.countersign.model.review.Decision;
import io.countersign.model.review.DecisionKind;
import io.countersign.store.FindingQuery;
import io.countersign.store.Findings.Act;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Decides findings and takes that back. Nothing is overwritten: an act is added to what each of its findings holds, or
/// marked as undone, and the newest act that was not undone is the decision that stands. The finding's own columns
/// `act` and `decision` repeat it for filters, and the tally counts it.
final class FindingDecisions {
    private final Handle handle;
    private final String who;
    private final Instant at;

    /// How many findings of a round have a severity and a decision.
    private record Cell(long round, int severity, int decision, long findings) {}

    FindingDecisions(Handle handle, String who, Instant at) {
        this.handle = handle;
        this.who = who;
        this.at = at;
    }

    Act decide(FindingQuery query, Decision decision) {
        Filter filter = new Filter(handle, query);
        clearChosen();
        filter.bind(handle.createUpdate("""
                        %s
                        INSERT INTO chosen (finding) SELECT f.id FROM finding f WHERE %s
                        """.formatted(filter.with(), filter.where())))
                .execute();
        return decideChosen(query.releaseId(), decision);
    }

    Act decide(long release, List<Long> ids, Decision decision) {
        clearChosen();
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO chosen (finding)
                SELECT f.id FROM finding f JOIN round r ON r.id = f.round
                WHERE f.id = :id AND r.release = :release
                """);
        ids.stream()
                .distinct()
                .forEach(id -> batch.bind("id", id).bind("release", release).add());
        batch.execute();
        return decideChosen(release, decision);
    }

    int undo(long act) {
        int findings = handle.createQuery("""
                        UPDATE act SET undone_at = :at WHERE id = :act AND undone_at IS NULL RETURNING findings
                        """)
                .bind("at", at.toEpochMilli())
                .bind("act", act)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
        if (findings > 0) {
            clearChosen();
            handle.execute("INSERT INTO chosen (finding) SELECT id FROM finding WHERE act = ?", act);
            List<Cell> before = cells();
            restoreChosen();
            shift(before);
        }
        return findings;
    }

    private void clearChosen() {
        handle.execute("CREATE TEMPORARY TABLE IF NOT EXISTS chosen (finding INTEGER PRIMARY KEY)");
        handle.execute("DELETE FROM chosen");
    }

    private Act decideChosen(long release, Decision decision) {
        List<Cell> before = cells();
        Map<DecisionKind, Long> kinds = new EnumMap<>(DecisionKind.class);
        before.forEach(cell -> kinds.merge(Codes.decision(cell.decision()), cell.findings(), Long::sum));
        int findings = Math.toIntExact(kinds.values().stream().mapToLong(Long::longValue).sum());
        if (findings == 0) {
            return new Act(0, 0, Map.of());
        }
        long act = addAct(release, decision, findings);
        handle.createUpdate("""
                        UPDATE finding SET decision = :kind, act = :act WHERE id IN (SELECT finding FROM chosen)
                        """)
                .bind("kind", Codes.of(decision.kind()))
                .bind("act", act)
                .execute();
        handle.createUpdate("""
                        INSERT INTO decision (release, identity, act)
                        SELECT DISTINCT :release, f.identity, :act FROM chosen JOIN finding f ON f.id = chosen.finding
                        """)
                .bind("release", release)
                .bind("act", act)
                .execute();
        shift(before);
        return new Act(act, findings, kinds);
    }

    private long addAct(long release, Decision decision, int findings) {
        return handle.createQuery("""
                        INSERT INTO act (release, kind, reason, last_day, who, at, findings)
                        VALUES (:release, :kind, :reason, :lastDay, :who, :at, :findings)
                        RETURNING id
                        """)
                .bind("release", release)
                .bind("kind", Codes.of(decision.kind()))
                .bind("reason", decision.reason())
                .bind("lastDay", ActRow.lastDay(decision))
                .bind("who", who)
                .bind("at", at.toEpochMilli())
                .bind("findings", findings)
                .mapTo(Long.class)
                .one();
    }

    /// Gives the chosen findings the newest act that was not undone, or none.
    private void restoreChosen() {
        handle.execute("""
                UPDATE finding
                SET act = (
                    SELECT max(d.act)
                    FROM decision d
                    JOIN act a ON a.id = d.act AND a.undone_at IS NULL
                    JOIN round r ON r.id = finding.round AND r.release = d.release
                    WHERE d.identity = finding.identity)
                WHERE id IN (SELECT finding FROM chosen)
                """);
        handle.execute("""
                UPDATE finding
                SET decision = coalesce((SELECT a.kind FROM act a WHERE a.id = finding.act), 0)
                WHERE id IN (SELECT finding FROM chosen)
                """);
    }

    private List<Cell> cells() {
        return handle.createQuery("""
                        SELECT f.round, f.severity, f.decision, count(*)
                        FROM chosen JOIN finding f ON f.id = chosen.finding
                        GROUP BY f.round, f.severity, f.decision
                        """)
                .map((row, _) -> new Cell(row.getLong(1), row.getInt(2), row.getInt(3), row.getLong(4)))
                .list();
    }

    /// Moves the chosen findings in the tally from where they were to where they are.
    private void shift(List<Cell> before) {
        before.forEach(cell -> tally(cell, -cell.findings()));
        cells().forEach(cell -> tally(cell, cell.findings()));
    }

    private void tally(Cell cell, long findings) {
        Tally tally = new Tally(handle, cell.round());
        tally.add(cell.severity(), cell.decision(), findings);
        tally.flush();
    }
}
