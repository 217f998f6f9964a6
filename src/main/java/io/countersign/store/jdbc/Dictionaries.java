package io.countersign.store.jdbc;

import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;

/// The texts that the findings of one file share with each other and with earlier files. What is remembered of them is
/// bounded: 32 million characters of advisories, 4 million of the others.
final class Dictionaries implements AutoCloseable {
    private static final long SMALL = 4_000_000;
    private static final long LARGE = 32_000_000;

    private final Dictionary<String> words;
    private final Dictionary<Installed> components;
    private final Dictionary<Advisory> advisories;

    /// @param format of the file; the keys of its advisories are its own
    Dictionaries(Connection connection, String format) throws SQLException {
        words = new Dictionary<>(
                connection,
                "word",
                new String[] {"text"},
                new Recent<>(String::length, SMALL),
                Digest::of,
                (insert, word) -> insert.setString(3, word));
        components = new Dictionary<>(
                connection,
                "component",
                new String[] {"name", "version", "purl"},
                new Recent<>(Installed::length, SMALL),
                component -> Digest.of(component.name, component.version, component.purl),
                (insert, component) -> {
                    insert.setString(3, component.name);
                    insert.setString(4, component.version);
                    insert.setString(5, component.purl);
                });
        advisories = new Dictionary<>(
                connection,
                "advisory",
                new String[] {
                    "format", "key", "identifier", "identifiers", "title", "description", "solution", "links", "weaknesses"
                },
                new Recent<>(Dictionaries::length, LARGE),
                advisory -> digest(format, advisory),
                (insert, advisory) -> {
                    insert.setString(3, format);
                    insert.setString(4, advisory.key());
                    insert.setString(5, advisory.identifier());
                    insert.setString(6, ListText.write(advisory.identifiers()));
                    insert.setString(7, advisory.title());
                    insert.setString(8, advisory.description());
                    insert.setString(9, advisory.solution());
                    insert.setString(10, ListText.write(advisory.references()));
                    insert.setString(11, ListText.write(advisory.weaknesses()));
                });
    }

    long word(String text) throws SQLException {
        return words.number(text);
    }

    /// Name, version and package URL; the version that mends it belongs to the finding.
    long component(Component component) throws SQLException {
        return components.number(new Installed(component.name(), component.version(), component.purl()));
    }

    long advisory(Advisory advisory) throws SQLException {
        return advisories.number(advisory);
    }

    @Override
    public void close() throws SQLException {
        words.close();
        components.close();
        advisories.close();
    }

    private static Digest digest(String format, Advisory advisory) {
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

    private static int length(Advisory advisory) {
        return advisory.title().length()
                + advisory.description().length()
                + advisory.solution().length()
                + Stream.of(advisory.identifiers(), advisory.references(), advisory.weaknesses())
                        .mapToInt(list -> list.stream().mapToInt(String::length).sum())
                        .sum();
    }

    private record Installed(String name, String version, String purl) {
        int length() {
            return name.length() + version.length() + purl.length();
        }
    }
}
