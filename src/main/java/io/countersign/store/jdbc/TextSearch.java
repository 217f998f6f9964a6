package io.countersign.store.jdbc;

import java.util.List;
import java.util.stream.Stream;

/// Searches for words in advisories and names of components, by SQLite's full-text index over runs of three
/// characters. So any part of a word is found, in any language, and its case does not matter where it is Latin. What
/// is shorter than three characters is in no index; then all texts are read.
final class TextSearch {
    private static final int RUN = 3;

    private TextSearch() {}

    /// The words of a text, all of which have to be found.
    static List<String> words(String text) {
        return Stream.of(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// The condition that a finding `f` holds a word.
    ///
    /// @param parameter that holds the word's [#pattern]
    static String condition(String word, String parameter) {
        return isIndexed(word)
                ? """
                (f.advisory IN (SELECT rowid FROM advisory_text WHERE advisory_text MATCH :%1$s)
                 OR f.component IN (SELECT rowid FROM component_text WHERE component_text MATCH :%1$s))
                """.formatted(parameter)
                : """
                (f.advisory IN (SELECT id FROM advisory
                    WHERE title LIKE :%1$s ESCAPE '!'
                       OR identifiers LIKE :%1$s ESCAPE '!'
                       OR description LIKE :%1$s ESCAPE '!')
                 OR f.component IN (SELECT id FROM component WHERE name LIKE :%1$s ESCAPE '!'))
                """.formatted(parameter);
    }

    /// The word as the index or `LIKE` takes it: as it is, without a meaning of its signs.
    static String pattern(String word) {
        return isIndexed(word)
                ? '"' + word.replace("\"", "\"\"") + '"'
                : '%' + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%';
    }

    private static boolean isIndexed(String word) {
        return word.codePointCount(0, word.length()) >= RUN;
    }
}
