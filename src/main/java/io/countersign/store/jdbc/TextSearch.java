package io.countersign.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/// Searches for words in advisories and names of components, by SQLite's full-text index over runs of three
/// characters. So any part of a word is found, in any language, and its case does not matter where it is Latin. What
/// is shorter than three characters is in no index; then all texts are read.
final class TextSearch {
    private static final int RUN = 3;

    private TextSearch() {}

    /// The statement that makes advisories findable: from after the first number to the second one. A trigger would do
    /// the same, but makes the index write itself to the disk after every row, and that takes three times as long.
    static PreparedStatement advisoryIndex(Connection connection) throws SQLException {
        return connection.prepareStatement("""
                INSERT INTO advisory_text (rowid, title, identifiers, description)
                SELECT id, title, identifiers, description FROM advisory WHERE id > ? AND id <= ?
                """);
    }

    /// The statement that makes the names of components findable: from after the first number to the second one.
    static PreparedStatement componentIndex(Connection connection) throws SQLException {
        return connection.prepareStatement("""
                INSERT INTO component_text (rowid, name) SELECT id, name FROM component WHERE id > ? AND id <= ?
                """);
    }

    /// The words of a text, all of which have to be found.
    static List<String> words(String text) {
        return Stream.of(text.split("[\\s\\p{Cntrl}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// Selects the advisories that hold a word.
    ///
    /// @param parameter that holds the word's [#pattern]
    static String advisories(String word, String parameter) {
        return isIndexed(word)
                ? indexed(parameter)
                : """
                SELECT id FROM advisory
                WHERE title LIKE :%1$s ESCAPE '!'
                   OR identifiers LIKE :%1$s ESCAPE '!'
                   OR description LIKE :%1$s ESCAPE '!'
                """.formatted(parameter);
    }

    /// Selects the advisories that the index finds.
    ///
    /// @param parameter that holds a [#pattern], or several with `AND` between them
    static String indexed(String parameter) {
        return "SELECT rowid FROM advisory_text WHERE advisory_text MATCH :" + parameter;
    }

    /// Selects the advisories of which an identifier holds a word.
    static String identifiers(String word, String parameter) {
        return isIndexed(word)
                ? "SELECT rowid FROM advisory_text WHERE advisory_text MATCH 'identifiers : ' || :" + parameter
                : "SELECT id FROM advisory WHERE identifiers LIKE :%s ESCAPE '!'".formatted(parameter);
    }

    /// Selects the words that hold a word. Nothing is indexed here: paths are asked for seldom.
    static String paths(String parameter) {
        return "SELECT id FROM word WHERE text LIKE :%s ESCAPE '!'".formatted(parameter);
    }

    /// Selects the components whose name holds a word.
    static String components(String word, String parameter) {
        return isIndexed(word)
                ? "SELECT rowid FROM component_text WHERE component_text MATCH :" + parameter
                : "SELECT id FROM component WHERE name LIKE :%s ESCAPE '!'".formatted(parameter);
    }

    /// The word as the index or `LIKE` takes it: as it is, without a meaning of its signs.
    static String pattern(String word) {
        return isIndexed(word) ? '"' + word.replace("\"", "\"\"") + '"' : like(word);
    }

    /// The word as `LIKE` takes it.
    static String like(String word) {
        return '%' + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%';
    }

    /// Whether a word is long enough for the index.
    static boolean isIndexed(String word) {
        return word.codePointCount(0, word.length()) >= RUN;
    }
}
