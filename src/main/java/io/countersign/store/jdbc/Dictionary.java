package io.countersign.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;

/// The numbers of values that repeat, in a table of their own: `id`, `digest`, and the value's columns. Used by one
/// thread within one transaction, as what it remembers holds only if that is committed.
final class Dictionary<T> implements AutoCloseable {
    private final Recent<T> recent;
    private final Function<T, Digest> digest;
    private final Filler<T> filler;
    private final PreparedStatement find;
    private final PreparedStatement insert;
    private long last;

    /// Sets the value's columns, from the third parameter on.
    @FunctionalInterface
    interface Filler<T> {
        void fill(PreparedStatement insert, T value) throws SQLException;
    }

    /// @param columns of the value
    Dictionary(
            Connection connection,
            String table,
            String[] columns,
            Recent<T> recent,
            Function<T, Digest> digest,
            Filler<T> filler)
            throws SQLException {
        this.recent = recent;
        this.digest = digest;
        this.filler = filler;
        find = connection.prepareStatement("SELECT id FROM %s WHERE digest = ?".formatted(table));
        insert = connection.prepareStatement("INSERT INTO %s (id, digest, %s) VALUES (?, ?%s)"
                .formatted(table, String.join(", ", columns), ", ?".repeat(columns.length)));
        try (PreparedStatement newest =
                        connection.prepareStatement("SELECT coalesce(max(id), 0) FROM %s".formatted(table));
                ResultSet row = newest.executeQuery()) {
            row.next();
            last = row.getLong(1);
        }
    }

    /// The value's number; it gets one if it has none.
    long number(T value) throws SQLException {
        Long known = recent.get(value);
        if (known != null) {
            return known;
        }
        long number = findOrInsert(value);
        recent.put(value, number);
        return number;
    }

    @Override
    public void close() throws SQLException {
        find.close();
        insert.close();
    }

    private long findOrInsert(T value) throws SQLException {
        byte[] key = digest.apply(value).bytes();
        find.setBytes(1, key);
        try (ResultSet found = find.executeQuery()) {
            if (found.next()) {
                return found.getLong(1);
            }
        }
        last++;
        insert.setLong(1, last);
        insert.setBytes(2, key);
        filler.fill(insert, value);
        insert.executeUpdate();
        return last;
    }
}
