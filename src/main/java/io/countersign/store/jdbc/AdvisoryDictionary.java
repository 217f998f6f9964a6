package io.countersign.store.jdbc;

import io.countersign.model.finding.Advisory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/// Advisories of one format, each wording once. Title, identifiers and description are searched.
final class AdvisoryDictionary extends Dictionary<Advisory> {
    private static final long CAPACITY = 32_000_000;

    private final String format;
    private final PreparedStatement index;

    /// @param format of the file; keys of advisories are its own
    AdvisoryDictionary(Connection connection, String format) throws SQLException {
        super(
                connection,
                "advisory",
                """
                INSERT INTO advisory (id, digest, format, key, identifier, identifiers, title, description, solution,
                    links, weaknesses)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                CAPACITY);
        this.format = format;
        this.index = TextSearch.advisoryIndex(connection);
    }

    @Override
    int length(Advisory advisory) {
        return advisory.key().length()
                + advisory.title().length()
                + advisory.description().length()
                + advisory.solution().length()
                + Stream.of(advisory.identifiers(), advisory.references(), advisory.weaknesses())
                        .flatMap(List::stream)
                        .mapToInt(String::length)
                        .sum();
    }

    @Override
    Digest digest(Advisory advisory) {
        return Digest.of(
                format,
                advisory.key(),
                ListText.write(advisory.identifiers()),
                advisory.title(),
                advisory.description(),
                advisory.solution(),
                ListText.write(advisory.references()),
                ListText.write(advisory.weaknesses()));
    }

    @Override
    void fill(PreparedStatement insert, Advisory advisory) throws SQLException {
        insert.setString(3, format);
        insert.setString(4, advisory.key());
        insert.setString(5, advisory.identifier());
        insert.setString(6, ListText.write(advisory.identifiers()));
        insert.setString(7, advisory.title());
        insert.setString(8, advisory.description());
        insert.setString(9, advisory.solution());
        insert.setString(10, ListText.write(advisory.references()));
        insert.setString(11, ListText.write(advisory.weaknesses()));
    }

    @Override
    void index(long after, long to) throws SQLException {
        index.setLong(1, after);
        index.setLong(2, to);
        index.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        super.close();
        index.close();
    }
}
