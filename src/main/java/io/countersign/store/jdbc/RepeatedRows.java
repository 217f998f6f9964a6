package io.countersign.store.jdbc;

import io.countersign.model.audit.Flaw;
import io.countersign.model.message.Message;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// Columns that repeat what other rows say, so that filters and counts are quick: computed again and compared.
final class RepeatedRows {
    /// Each round with the one of its release that it began with.
    private static final String ROUNDS = """
            WITH began (id, release, number, newest, before) AS MATERIALIZED (
                SELECT r.id, r.release, r.number, r.newest,
                    (SELECT max(b.id) FROM round b WHERE b.id < r.id AND b.release = r.release)
                FROM round r)
            """;

    /// What the finding was in the round before, or when it was taken over from an earlier release, and what stands of the
    /// decisions on it.
    private static final String FINDINGS = """
            FROM finding f
            JOIN began r ON r.id = f.round
            LEFT JOIN finding p ON p.round = r.before AND p.identity = f.identity
            LEFT JOIN taken_over t ON t.finding = f.id
            LEFT JOIN decision d ON d.release = r.release AND d.identity = f.identity AND d.act = f.stands
            """;

    /// Whether it was gone then already; null where there was none.
    private static final String GONE_BEFORE = "coalesce(t.gone, p.change >= 4)";

    private static final String PROVEN_GONE = """
            f.origin IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM attestation x JOIN evidence e ON e.id = x.evidence
                WHERE x.finding = f.origin AND x.evidence <= coalesce(r.newest, x.evidence)
                  AND e.source NOT IN (SELECT source FROM evidence WHERE round = f.round AND complete = 1))
            """;

    private static final List<Check> CHECKS = List.of(
            new Check("seals", "SELECT entry FROM seal WHERE entry NOT IN (SELECT number FROM audit)"),
            new Check("rating", ROUNDS + "SELECT f.id " + FINDINGS + """
                    WHERE f.sources <> (SELECT count(*) FROM attestation a WHERE a.finding = f.id)
                      OR f.seldom <> (f.kind NOT IN (SELECT id FROM word WHERE text = 'VULNERABILITY'))
                      OR (f.sources > 0 AND (f.severity, f.score) IS NOT
                        (SELECT a.severity, a.score FROM attestation a WHERE a.finding = f.id ORDER BY a.rank LIMIT 1))
                      OR (f.sources = 0 AND r.before IS NULL
                        AND (f.severity, f.score, f.advisory, f.component, f.fixed, f.target, f.host, f.port, f.protocol, f.path)
                        IS NOT (t.severity, t.score, t.advisory, t.component, t.fixed, t.target, t.host, t.port, t.protocol, t.path))
                      OR (f.sources = 0 AND r.before IS NOT NULL
                        AND (f.kind, f.severity, f.score, f.advisory, f.component, f.fixed, f.target, f.host, f.port, f.protocol, f.path)
                        IS NOT (p.kind, p.severity, p.score, p.advisory, p.component, p.fixed, p.target, p.host, p.port, p.protocol, p.path))
                    """),
            new Check("change", ROUNDS + "SELECT f.id " + FINDINGS + """
                    WHERE f.change <> CASE
                        WHEN %1$s IS NULL THEN 0
                        WHEN f.sources > 0 THEN 1 + %1$s
                        WHEN %1$s THEN 5
                        WHEN %2$s THEN 4
                        ELSE 3 END
                    """.formatted(GONE_BEFORE, PROVEN_GONE)),
            new Check("decision", ROUNDS + "SELECT f.id " + FINDINGS + """
                    WHERE f.stands IS NOT (
                        SELECT max(s.act) FROM decision s
                        WHERE s.release = r.release AND s.identity = f.identity AND s.round <= f.round
                          AND coalesce((
                            SELECT u.undone FROM undoing u
                            WHERE u.act = s.act AND coalesce(u.round, 0) <= f.round
                            ORDER BY u.id DESC LIMIT 1), 0) = 0)
                      OR f.act IS NOT coalesce(d.confirms, d.act)
                      OR f.decision <> coalesce((SELECT a.kind FROM act a WHERE a.id = f.act), 0)
                    """),
            new Check("asks", ROUNDS + "SELECT f.id " + FINDINGS + """
                    WHERE f.asks <> CASE
                        WHEN d.act IS NULL OR f.change >= 3 THEN 0
                        WHEN %s THEN 2
                        WHEN f.change = 2 AND d.round <> f.round
                          OR (d.severity, d.score, d.component, d.fixed) IS NOT (f.severity, f.score, f.component, f.fixed) THEN 2
                        WHEN d.round <> f.round THEN 1
                        ELSE 0 END
                    """.formatted(RoundSettlement.ORPHANED.replace("finding.", "f."))),
            new Check("counts", """
                    SELECT round FROM (
                        SELECT round, severity, decision, change, findings FROM tally WHERE findings <> 0
                        EXCEPT
                        SELECT round, severity, decision, change, count(*) FROM finding GROUP BY 1, 2, 3, 4)
                    UNION ALL
                    SELECT round FROM (
                        SELECT round, severity, decision, change, count(*) FROM finding GROUP BY 1, 2, 3, 4
                        EXCEPT
                        SELECT round, severity, decision, change, findings FROM tally)
                    """),
            new Check("undone", """
                    SELECT a.id FROM act a
                    WHERE a.undone_at IS NOT (
                        SELECT CASE u.undone WHEN 1 THEN u.at END FROM undoing u WHERE u.act = a.id ORDER BY u.id DESC LIMIT 1)
                    """),
            new Check("withdrawn", """
                    SELECT a.id FROM answer a
                    WHERE a.withdrawn <> coalesce(
                        (SELECT u.undone FROM undoing u WHERE u.answer = a.id ORDER BY u.id DESC LIMIT 1), 0)
                    """),
            new Check("taken", """
                    SELECT id FROM feedback_answer WHERE withdrawn <> (id IN (SELECT feedback_answer FROM taken_back WHERE feedback_answer IS NOT NULL))
                    UNION ALL
                    SELECT id FROM blacklist WHERE removed <> (id IN (SELECT blacklist FROM taken_back WHERE blacklist IS NOT NULL))
                    UNION ALL
                    SELECT id FROM standing_attestation WHERE withdrawn <> (id IN (SELECT attestation FROM taken_back WHERE attestation IS NOT NULL))
                    """));

    private RepeatedRows() {}

    /// @param sql selects the numbers of the rows that are not what they must be
    private record Check(String name, String sql) {}

    static void check(Handle handle, Consumer<Flaw> flaws) {
        for (Check check : CHECKS) {
            handle.createQuery(check.sql() + " LIMIT 1")
                    .mapTo(Long.class)
                    .findOne()
                    .ifPresent(row -> flaws.accept(new Flaw(0, Message.of("record.repeated." + check.name(), row))));
        }
    }
}
