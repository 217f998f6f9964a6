package io.countersign.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// Versions, targets, hosts, paths and the like.
final class WordDictionary extends Dictionary<String> {
    private static final long CAPACITY = 4_000_000;

    WordDictionary(Connection connection) throws SQLException {
        super(connection, "word", "INSERT INTO word (id, digest, text) VALUES (?, ?, ?)", CAPACITY);
    }

    @Override
    int length(String word) {
        return word.length();
    }

    @Override
    Digest digest(String word) {
        return Digest.of(word);
    }

    @Override
    void fill(PreparedStatement insert, String word) throws SQLException {
        insert.setString(3, word);
    }

    @Override
    void index(long after, long to) {
        // Nobody searches for them.
    }
}
