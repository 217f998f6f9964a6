package io.countersign.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The numbers of values that repeat, in a table of their own with the columns `id`, `digest` and the value's. Used by
/// one thread within one transaction, as what it remembers holds only if that is committed.
abstract class Dictionary<T> implements AutoCloseable {
    /// How many values are made findable at once, at most: about a second's work, for that long no one can cancel it.
    private static final int INDEXED = 16_384;

    private final Recent<T> recent;
    private final PreparedStatement find;
    private final PreparedStatement insert;
    private long last;
    private long indexed;

    /// @param insert the statement, whose first two parameters are `id` and `digest`
    /// @param capacity of what is remembered, in characters
    Dictionary(Connection connection, String table, String insert, long capacity) throws SQLException {
        recent = new Recent<>(this::length, capacity);
        find = connection.prepareStatement("SELECT id FROM %s WHERE digest = ?".formatted(table));
        this.insert = connection.prepareStatement(insert);
        try (PreparedStatement newest =
                        connection.prepareStatement("SELECT coalesce(max(id), 0) FROM %s".formatted(table));
                ResultSet row = newest.executeQuery()) {
            row.next();
            last = row.getLong(1);
            indexed = last;
        }
    }

    /// How many characters a value holds.
    abstract int length(T value);

    abstract Digest digest(T value);

    /// Sets the value's columns, from the third parameter on.
    abstract void fill(PreparedStatement insert, T value) throws SQLException;

    /// Makes values findable by their words.
    ///
    /// @param after the number before the first one's
    /// @param to the last one's number
    abstract void index(long after, long to) throws SQLException;

    /// The value's number; it gets one if it has none.
    long number(T value) throws SQLException {
        @Nullable Long known = recent.get(value);
        if (known != null) {
            return known;
        }
        long number = findOrInsert(value);
        recent.put(value, number);
        return number;
    }

    /// Makes findable what was entered since the last time. Many values take half as long together as one by one, between
    /// which the index would be written to the file again and again.
    final void index() throws SQLException {
        if (last > indexed) {
            index(indexed, last);
            indexed = last;
        }
    }

    @Override
    public void close() throws SQLException {
        find.close();
        insert.close();
    }

    private long findOrInsert(T value) throws SQLException {
        byte[] digest = digest(value).bytes();
        find.setBytes(1, digest);
        try (ResultSet found = find.executeQuery()) {
            if (found.next()) {
                return found.getLong(1);
            }
        }
        last++;
        insert.setLong(1, last);
        insert.setBytes(2, digest);
        fill(insert, value);
        insert.executeUpdate();
        if (last - indexed >= INDEXED) {
            index();
        }
        return last;
    }
}
