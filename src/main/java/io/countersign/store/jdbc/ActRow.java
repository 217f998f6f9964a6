package io.countersign.store.jdbc;

import io.countersign.model.review.Decided;
import io.countersign.model.review.Decision;
import io.countersign.model.review.DecisionKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Between a [Decision] and the row of the act it was taken in.
final class ActRow {
    private ActRow() {}

    static @Nullable Long lastDay(Decision decision) {
        return switch (decision) {
            case Decision.Accepted accepted -> accepted.lastDay().toEpochDay();
            case Decision.ToFix _, Decision.FalsePositive _, Decision.Intended _ -> null;
        };
    }

    /// From the columns `act`, `kind`, `reason`, `last_day`, `who` and `at`.
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
            case ACCEPTED -> new Decision.Accepted(reason, LocalDate.ofEpochDay(row.getLong("last_day")));
            case FALSE_POSITIVE -> new Decision.FalsePositive(reason);
            case INTENDED -> new Decision.Intended(reason);
            case OPEN -> throw new IllegalStateException("an act that decides nothing");
        };
    }
}
