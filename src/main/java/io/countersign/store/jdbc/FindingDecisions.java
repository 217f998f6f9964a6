package io.countersign.store.jdbc;

import io.countersign.model.review.Decision;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.WaiverScope;
import io.countersign.store.FindingQuery;
import io.countersign.store.Findings.Act;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Decides findings and takes that back. Nothing is overwritten: an act is added to what each of its findings holds, or
/// marked as undone, and the newest act that was not undone is the one that stands; where it only confirms, the decision
/// is that of the act it confirms. The finding's own columns `stands`, `act` and `decision` repeat it for filters, and
/// the tally counts it. Only findings of the open round are decided.
final class FindingDecisions {
    private final Handle handle;
    private final String who;
    private final Instant at;

    /// How many findings of a round have a severity, a decision and a change.
    private record Cell(long round, int severity, int decision, int change, long findings) {}

    FindingDecisions(Handle handle, String who, Instant at) {
        this.handle = handle;
        this.who = who;
        this.at = at;
    }

    Act decide(FindingQuery query, Decision decision) {
        choose(query);
        return decideChosen(query.releaseId(), decision);
    }

    Act decide(long release, List<Long> ids, Decision decision) {
        choose(release, ids);
        return decideChosen(release, decision);
    }

    Act confirm(FindingQuery query) {
        choose(query);
        return confirmChosen(query.releaseId());
    }

    Act confirm(long release, List<Long> ids) {
        choose(release, ids);
        return confirmChosen(release);
    }

    private void choose(FindingQuery query) {
        Filter filter = new Filter(handle, query);
        clearChosen();
        filter.bind(handle.createUpdate("""
                        %s
                        INSERT INTO chosen (finding) SELECT f.id FROM finding f WHERE %s
                          AND :round = (SELECT max(number) FROM round WHERE release = :release)
                        """.formatted(filter.with(), filter.where())))
                .execute();
    }

    private void choose(long release, List<Long> ids) {
        clearChosen();
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO chosen (finding)
                SELECT f.id FROM finding f JOIN round r ON r.id = f.round
                WHERE f.id = :id AND r.release = :release
                  AND r.number = (SELECT max(number) FROM round WHERE release = :release)
                """);
        ids.stream()
                .distinct()
                .forEach(id -> batch.bind("id", id).bind("release", release).add());
        batch.execute();
    }

    int undo(long act) {
        int findings = mark(act, at.toEpochMilli(), "undone_at IS NULL");
        if (findings > 0) {
            clearChosen();
            handle.createUpdate("""
                            INSERT INTO chosen (finding)
                            SELECT f.id FROM finding f JOIN round r ON r.id = f.round
                            WHERE f.stands = :act
                              AND r.number = (SELECT max(number) FROM round WHERE release = r.release)
                            """)
                    .bind("act", act)
                    .execute();
            restore();
        }
        return findings;
    }

    int redo(long act) {
        int findings = mark(act, null, "undone_at IS NOT NULL");
        if (findings > 0) {
            clearChosen();
            handle.createUpdate("""
                            INSERT INTO chosen (finding)
                            SELECT f.id
                            FROM decision d
                            JOIN round r ON r.release = d.release
                            JOIN finding f ON f.round = r.id AND f.identity = d.identity
                            WHERE d.act = :act
                              AND r.number = (SELECT max(number) FROM round WHERE release = r.release)
                            """)
                    .bind("act", act)
                    .execute();
            restore();
        }
        return findings;
    }

    /// Marks an act as undone or not.
    ///
    /// @return how many findings it is over, 0 where it is marked so already
    private int mark(long act, @Nullable Long undoneAt, String condition) {
        int findings = handle.createQuery(
                        "UPDATE act SET undone_at = :undone WHERE id = :act AND " + condition + " RETURNING findings")
                .bind("undone", undoneAt)
                .bind("act", act)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
        if (findings > 0) {
            handle.createUpdate("""
                            INSERT INTO undoing (act, undone, at, round)
                            SELECT a.id, :undone, :at, max(r.id)
                            FROM act a JOIN round r ON r.release = a.release
                            WHERE a.id = :act
                            """)
                    .bind("undone", undoneAt == null ? 0 : 1)
                    .bind("at", at.toEpochMilli())
                    .bind("act", act)
                    .execute();
        }
        return findings;
    }

    private void restore() {
        List<Cell> before = cells();
        restoreChosen();
        shift(before);
    }

    private void clearChosen() {
        handle.execute("CREATE TEMPORARY TABLE IF NOT EXISTS chosen (finding INTEGER PRIMARY KEY)");
        handle.execute("DELETE FROM chosen");
    }

    private Act decideChosen(long release, Decision decision) {
        if (isNothingChosen()) {
            return new Act(0, 0, Map.of());
        }
        long act = ActRow.bind(addAct(release, """
                        VALUES (:release, :kind, :reason, :lastDay, :owner, :proof, :scope, :duplicateOf, :who, :at, 0)
                        """), decision)
                .mapTo(Long.class)
                .one();
        if (decision instanceof Decision.Accepted(_, _, _, _, WaiverScope scope)) {
            new ScopedWaivers(handle, release).cover(act, scope);
        }
        List<Cell> before = cells();
        handle.createUpdate("""
                        UPDATE finding SET decision = :kind, act = :act, stands = :act, asks = 0
                        WHERE id IN (SELECT finding FROM chosen)
                        """)
                .bind("kind", Codes.of(decision.kind()))
                .bind("act", act)
                .execute();
        remember(release, act, "NULL");
        shift(before);
        return finished(act, before);
    }

    private Act confirmChosen(long release) {
        handle.execute("""
                DELETE FROM chosen WHERE finding IN (
                    SELECT id FROM finding
                    WHERE id IN (SELECT finding FROM chosen) AND (asks = 0 OR %s))
                """.formatted(RoundSettlement.ORPHANED));
        if (isNothingChosen()) {
            return new Act(0, 0, Map.of());
        }
        long act = addAct(release, "VALUES (:release, 0, '', NULL, '', '', 0, NULL, :who, :at, 0)")
                .mapTo(Long.class)
                .one();
        remember(release, act, "f.act");
        handle.execute("UPDATE finding SET stands = ?, asks = 0 WHERE id IN (SELECT finding FROM chosen)", act);
        return finished(act, cells());
    }

    private boolean isNothingChosen() {
        return handle.createQuery("SELECT NOT EXISTS (SELECT 1 FROM chosen)")
                .mapTo(Boolean.class)
                .one();
    }

    private Act finished(long act, List<Cell> before) {
        Map<DecisionKind, Long> kinds = new EnumMap<>(DecisionKind.class);
        before.forEach(cell -> kinds.merge(Codes.decision(cell.decision()), cell.findings(), Long::sum));
        int findings = Math.toIntExact(kinds.values().stream().mapToLong(Long::longValue).sum());
        handle.execute("UPDATE act SET findings = ? WHERE id = ?", findings, act);
        return new Act(act, findings, kinds);
    }

    /// Keeps what the chosen findings are at this moment with the act.
    private void remember(long release, long act, String confirms) {
        handle.createUpdate("""
                        INSERT INTO decision (release, identity, act, confirms, round, severity, score, component, fixed)
                        SELECT :release, f.identity, :act, %s, f.round, f.severity, f.score, f.component, f.fixed
                        FROM chosen JOIN finding f ON f.id = chosen.finding
                        """.formatted(confirms))
                .bind("release", release)
                .bind("act", act)
                .execute();
    }

    private Query addAct(long release, String values) {
        return handle.createQuery("""
                        INSERT INTO act (release, kind, reason, last_day, owner, proof, scope, duplicate_of, who, at, findings)
                        %s
                        RETURNING id
                        """.formatted(values))
                .bind("release", release)
                .bind("who", who)
                .bind("at", at.toEpochMilli());
    }

    /// Gives the chosen findings the newest act that was not undone, or none.
    private void restoreChosen() {
        handle.execute("""
                UPDATE finding
                SET asks = 0, stands = (
                    SELECT max(d.act)
                    FROM decision d
                    JOIN act a ON a.id = d.act AND a.undone_at IS NULL
                    JOIN round r ON r.id = finding.round AND r.release = d.release
                    WHERE d.identity = finding.identity AND d.round <= finding.round)
                WHERE id IN (SELECT finding FROM chosen)
                """);
        handle.execute("""
                UPDATE finding
                SET act = (
                    SELECT coalesce(d.confirms, d.act)
                    FROM decision d JOIN round r ON r.id = finding.round AND r.release = d.release
                    WHERE d.identity = finding.identity AND d.act = finding.stands)
                WHERE id IN (SELECT finding FROM chosen)
                """);
        handle.execute("""
                UPDATE finding
                SET decision = coalesce((SELECT a.kind FROM act a WHERE a.id = finding.act), 0)
                WHERE id IN (SELECT finding FROM chosen)
                """);
        RoundSettlement.askAgain(handle, "finding.id IN (SELECT finding FROM chosen)");
    }

    private List<Cell> cells() {
        return handle.createQuery("""
                        SELECT f.round, f.severity, f.decision, f.change, count(*)
                        FROM chosen JOIN finding f ON f.id = chosen.finding
                        GROUP BY f.round, f.severity, f.decision, f.change
                        """)
                .map((row, _) -> new Cell(
                        row.getLong(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getLong(5)))
                .list();
    }

    /// Moves the chosen findings in the tally from where they were to where they are.
    private void shift(List<Cell> before) {
        before.forEach(cell -> tally(cell, -cell.findings()));
        cells().forEach(cell -> tally(cell, cell.findings()));
    }

    private void tally(Cell cell, long findings) {
        Tally tally = new Tally(handle, cell.round());
        tally.add(cell.severity(), cell.decision(), cell.change(), findings);
        tally.flush();
    }
}
