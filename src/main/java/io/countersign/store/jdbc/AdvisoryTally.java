package io.countersign.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// How many findings of a round each advisory has, by cell, as the tally counts them: words stand in advisories, and what
/// they are counted by is then added up from some thousand advisories, not from a million findings.
///
/// It is made from a walk through all findings when a round is asked for words the second time since something was written.
/// A person who decides after each look never waits for it. Where nearly every finding has an advisory of its own, nothing
/// would be won, and there is none.
final class AdvisoryTally {
    /// So many pairs of an advisory and a cell are held at most, some 20 MB.
    private static final int MOST = 200_000;

    private final Map<Long, long[]> counts;

    /// @param counts of each advisory by the number of the cell, in pairs of number and count
    private AdvisoryTally(Map<Long, long[]> counts) {
        this.counts = counts;
    }

    /// Adds up what the advisories have.
    ///
    /// @return by the number of the cell
    long[] sum(LongStream advisories) {
        long[] sums = new long[Tally.CELLS];
        advisories.forEach(advisory -> {
            long[] pairs = counts.getOrDefault(advisory, new long[0]);
            for (int i = 0; i < pairs.length; i += 2) {
                sums[(int) pairs[i]] += pairs[i + 1];
            }
        });
        return sums;
    }

    private static @Nullable AdvisoryTally read(Handle handle, long round) {
        return handle.createQuery("SELECT advisory, rank, decision, change FROM finding INDEXED BY finding_order WHERE round = :round")
                .bind("round", round)
                .scanResultSet((rows, _) -> {
                    try (ResultSet row = rows.get()) {
                        return read(row);
                    } catch (SQLException e) {
                        throw new IllegalStateException("the findings cannot be counted", e);
                    }
                });
    }

    private static @Nullable AdvisoryTally read(ResultSet row) throws SQLException {
        Map<Long, long[]> counts = new HashMap<>();
        int pairs = 0;
        while (row.next()) {
            int cell = Tally.cell(Rank.severity(row.getInt(2)), row.getInt(3), row.getInt(4));
            long advisory = row.getLong(1);
            long[] known = counts.getOrDefault(advisory, new long[0]);
            int at = 0;
            while (at < known.length && known[at] != cell) {
                at += 2;
            }
            if (at == known.length) {
                pairs++;
                if (pairs > MOST) {
                    return null;
                }
                known = Arrays.copyOf(known, at + 2);
                known[at] = cell;
                counts.put(advisory, known);
            }
            known[at + 1]++;
        }
        return new AdvisoryTally(counts);
    }

    /// The newest one, for all readers of a store.
    static final class Kept {
        private @Nullable State asked;
        private @Nullable AdvisoryTally tally;
        private boolean made;

        /// What a connection sees of a round: with every write the record grows, and what a connection writes itself it counts.
        private record State(long round, long record, long writes) {}

        /// The tally of a round; null where it is not worth it.
        synchronized @Nullable AdvisoryTally of(Handle handle, long release, int round) {
            State now = state(handle, release, round);
            if (!now.equals(asked)) {
                asked = now;
                tally = null;
                made = false;
                return null;
            }
            if (!made) {
                tally = read(handle, now.round());
                made = true;
            }
            return tally;
        }

        private static State state(Handle handle, long release, int round) {
            return handle.createQuery("""
                            SELECT id, (SELECT max(number) FROM audit), total_changes()
                            FROM round WHERE release = :release AND number = :round
                            """)
                    .bind("release", release)
                    .bind("round", round)
                    .map((row, _) -> new State(row.getLong(1), row.getLong(2), row.getLong(3)))
                    .findOne()
                    .orElse(new State(0, 0, 0));
        }
    }
}
