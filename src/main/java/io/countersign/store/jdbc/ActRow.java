package io.countersign.store.jdbc;

import io.countersign.model.review.Decided;
import io.countersign.model.review.Decision;
import io.countersign.model.review.WaiverScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// Between a [Decision] and the row of the act it was taken in.
final class ActRow {
    /// What [#read] needs, of the act that decided.
    static final String COLUMNS =
            "decided.kind, decided.reason, decided.last_day, decided.owner, decided.proof, decided.scope, decided.duplicate_of";

    private ActRow() {}

    static <S extends SqlStatement<S>> S bind(S statement, Decision decision) {
        statement.bind("kind", Codes.of(decision.kind())).bind("reason", decision.reason());
        return switch (decision) {
            case Decision.Accepted accepted ->
                bind(
                        statement,
                        accepted.lastDay().toEpochDay(),
                        accepted.owner(),
                        accepted.proof(),
                        accepted.scope(),
                        null);
            case Decision.DuplicateOf duplicate ->
                bind(statement, null, "", "", WaiverScope.PLACE, Digest.parse(duplicate.of()).bytes());
            case Decision.ToFix _, Decision.FalsePositive _, Decision.Intended _ ->
                bind(statement, null, "", "", WaiverScope.PLACE, null);
        };
    }

    private static <S extends SqlStatement<S>> S bind(
            S statement, @Nullable Long lastDay, String owner, String proof, WaiverScope scope, byte @Nullable [] of) {
        return statement
                .bind("lastDay", lastDay)
                .bind("owner", owner)
                .bind("proof", proof)
                .bind("scope", Codes.of(scope))
                .bind("duplicateOf", of);
    }

    /// From the columns `act`, `who` and `at`, and [#COLUMNS].
    static Decided read(ResultSet row) throws SQLException {
        return new Decided(
                row.getLong("act"),
                decision(row),
                row.getString("who"),
                Instant.ofEpochMilli(row.getLong("at")));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return switch (Codes.decision(row.getInt("kind"))) {
            case TO_FIX -> new Decision.ToFix(reason);
            case ACCEPTED ->
                new Decision.Accepted(
                        reason,
                        LocalDate.ofEpochDay(row.getLong("last_day")),
                        row.getString("owner"),
                        row.getString("proof"),
                        Codes.scope(row.getInt("scope")));
            case FALSE_POSITIVE -> new Decision.FalsePositive(reason);
            case INTENDED -> new Decision.Intended(reason);
            case DUPLICATE ->
                new Decision.DuplicateOf(
                        reason, Digest.read(row.getBytes("duplicate_of")).hex());
            case OPEN -> throw new IllegalStateException("an act that decides nothing");
        };
    }
}
