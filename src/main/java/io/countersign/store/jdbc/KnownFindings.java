package io.countersign.store.jdbc;

import io.countersign.model.review.DecisionKind;
import io.countersign.model.review.RoundChange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds what a round and its release know of findings, a batch at a time.
final class KnownFindings implements AutoCloseable {
    /// How many identities are asked for at once.
    static final int BATCH = 500;

    private static final String IN = "IN (?" + ", ?".repeat(BATCH - 1) + ")";

    private static final String ROWS = """
            SELECT f.identity, f.id, f.rank, f.decision, f.change, a.rank
            FROM finding f LEFT JOIN attestation a ON a.finding = f.id AND a.evidence = ?
            WHERE\s""";

    private final PreparedStatement rows;
    private final PreparedStatement numbered;
    private final PreparedStatement standing;
    private final boolean decided;

    /// A finding of the round.
    ///
    /// @param rank by the most severe file
    /// @param change since the round before, as far as it is known
    /// @param attestedRank by the file in hand; null if that has not reported it before
    record Known(long id, int rank, int decision, RoundChange change, @Nullable Integer attestedRank) {
        /// Whether no file of the round has reported it so far.
        boolean isAwaited() {
            return change == RoundChange.NOT_REPEATED || change == RoundChange.FIXED || change == RoundChange.GONE;
        }
    }

    /// A decision that stands in the release.
    ///
    /// @param act that decided
    /// @param stands that decided or, later, confirmed
    record Standing(long act, long stands, int decision) {
        /// Of a waiver that covers more than the findings it was given to.
        static Standing waiver(long act) {
            return new Standing(act, act, Codes.of(DecisionKind.ACCEPTED));
        }
    }

    KnownFindings(Connection connection, long release, long round, long evidence) throws SQLException {
        rows = connection.prepareStatement(ROWS + "f.round = ? AND f.identity " + IN);
        rows.setLong(1, evidence);
        rows.setLong(2, round);
        numbered = connection.prepareStatement(ROWS + "f.id = ?");
        numbered.setLong(1, evidence);
        // The newest act that was not undone comes last.
        standing = connection.prepareStatement("""
                SELECT d.identity, decided.id, a.id, decided.kind
                FROM decision d JOIN act a ON a.id = d.act JOIN act decided ON decided.id = coalesce(d.confirms, d.act)
                WHERE a.undone_at IS NULL AND d.release = ? AND d.identity\s""" + IN + " ORDER BY a.id");
        standing.setLong(1, release);
        decided = decided(connection, release);
    }

    /// Those of the identities that the round has.
    Map<Digest, Known> rows(List<Digest> identities) throws SQLException {
        Map<Digest, Known> found = new HashMap<>();
        bind(rows, 3, identities);
        try (ResultSet row = rows.executeQuery()) {
            while (row.next()) {
                found.put(Digest.read(row.getBytes(1)), known(row));
            }
        }
        return found;
    }

    /// The finding of a number that the round has.
    Known row(long number) throws SQLException {
        numbered.setLong(2, number);
        try (ResultSet row = numbered.executeQuery()) {
            row.next();
            return known(row);
        }
    }

    /// Those of the identities that the release has decided.
    Map<Digest, Standing> standing(List<Digest> identities) throws SQLException {
        Map<Digest, Standing> found = new HashMap<>();
        if (!decided) {
            return found;
        }
        bind(standing, 2, identities);
        try (ResultSet row = standing.executeQuery()) {
            while (row.next()) {
                found.put(Digest.read(row.getBytes(1)), new Standing(row.getLong(2), row.getLong(3), row.getInt(4)));
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        numbered.close();
        standing.close();
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getLong(2),
                row.getInt(3),
                row.getInt(4),
                Codes.change(row.getInt(5)),
                (Integer) row.getObject(6));
    }

    /// A short batch asks for its first identity again, so that one statement serves all.
    private static void bind(PreparedStatement statement, int from, List<Digest> identities) throws SQLException {
        for (int i = 0; i < BATCH; i++) {
            Digest identity = identities.get(i < identities.size() ? i : 0);
            statement.setBytes(from + i, identity.bytes());
        }
    }

    private static boolean decided(Connection connection, long release) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT EXISTS (SELECT 1 FROM decision WHERE release = ?)")) {
            statement.setLong(1, release);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
