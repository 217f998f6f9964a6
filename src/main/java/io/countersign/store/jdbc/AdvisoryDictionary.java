package io.countersign.store.jdbc;

import io.countersign.model.finding.Advisory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Advisories of one format, each wording once. Title, identifiers and description are searched.
final class AdvisoryDictionary extends Dictionary<Advisory> {
    private static final long CAPACITY = 32_000_000;

    /// How many characters the objects hold that are known as they are.
    private static final long KNOWN = 16_000_000;

    /// What an object takes beside its texts, in characters.
    private static final int ENTRY = 64;

    private final String format;
    private final PreparedStatement index;

    /// An importer hands over the same object for the rows of one advisory, and to compare its texts takes longer than all
    /// else that is done with a row.
    private final IdentityHashMap<Advisory, Long> known = new IdentityHashMap<>();

    private long held;

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
    long number(Advisory advisory) throws SQLException {
        @Nullable Long number = known.get(advisory);
        if (number == null) {
            number = super.number(advisory);
            held += ENTRY + length(advisory);
            if (held > KNOWN) {
                known.clear();
                held = 0;
            }
            known.put(advisory, number);
        }
        return number;
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
