package io.countersign.store.jdbc;

import io.countersign.model.review.DecisionKind;
import io.countersign.store.ActOfDeciding;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Reads acts of deciding, and whether what stands of them could have come about by deciding alone.
final class StandingActs {
    /// Decisions that were taken and not undone.
    private static final String STANDING = """
            SELECT d.release, d.identity, d.act, a.kind
            FROM decision d JOIN act a ON a.id = d.act
            WHERE d.confirms IS NULL AND a.undone_at IS NULL
            """;

    private final Handle handle;

    StandingActs(Handle handle) {
        this.handle = handle;
    }

    Optional<ActOfDeciding> act(long number) {
        return handle.createQuery("""
                        SELECT act.id AS act, act.release, act.findings, act.undone_at IS NOT NULL AS undone, %s, act.who, act.at
                        FROM act JOIN act decided ON decided.id = act.id
                        WHERE act.id = :act
                        """.formatted(ActRow.COLUMNS))
                .bind("act", number)
                .map((row, _) -> new ActOfDeciding(
                        number,
                        row.getLong("release"),
                        row.getInt("kind") == Codes.of(DecisionKind.OPEN) ? null : ActRow.read(row).decision(),
                        row.getInt("findings"),
                        row.getBoolean("undone")))
                .findOne();
    }

    boolean isOvertaken(long act) {
        return asked(act, """
                EXISTS (
                    SELECT 1
                    FROM decision d
                    JOIN decision newer ON newer.release = d.release AND newer.identity = d.identity AND newer.act > d.act
                    JOIN act a ON a.id = newer.act AND a.undone_at IS NULL
                    WHERE d.act = :act)
                """);
    }

    boolean isContradicted(long act) {
        return asked(act, """
                EXISTS (
                    SELECT 1
                    FROM act asked
                    JOIN finding f ON f.round = (SELECT max(id) FROM round WHERE release = asked.release)
                      AND f.decision = %1$d
                    JOIN act a ON a.id = f.act
                    JOIN finding original ON original.round = f.round AND original.identity = a.duplicate_of
                    WHERE asked.id = :act AND original.decision = %1$d)
                OR EXISTS (
                    SELECT 1
                    FROM decision own
                    JOIN (%2$s) earlier ON earlier.release = own.release AND earlier.identity = own.identity
                    JOIN (%2$s) later ON later.release = own.release AND later.identity = own.identity
                      AND later.act > earlier.act
                    WHERE own.act = :act AND earlier.kind = %1$d AND later.kind IN (%3$s)
                      AND NOT EXISTS (
                        SELECT 1 FROM (%2$s) amid
                        WHERE amid.release = own.release AND amid.identity = own.identity
                          AND amid.act > earlier.act AND amid.act < later.act))
                """.formatted(Codes.of(DecisionKind.DUPLICATE), STANDING, neverAfterDuplicate()));
    }

    private static String neverAfterDuplicate() {
        return Stream.of(DecisionKind.values())
                .filter(kind -> !kind.mayFollow(DecisionKind.DUPLICATE))
                .map(kind -> String.valueOf(Codes.of(kind)))
                .collect(Collectors.joining(", "));
    }

    private boolean asked(long act, String condition) {
        return handle.createQuery("SELECT " + condition)
                .bind("act", act)
                .mapTo(Boolean.class)
                .one();
    }
}
