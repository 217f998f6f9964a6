package io.countersign.preferences;

import io.countersign.model.signoff.Language;
import io.countersign.parse.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Keeps a person's settings in a small JSON file.
///
/// A new version is written to a temporary sibling, forced to the disk, and moved into place, so that there is always a
/// whole file. One that cannot be read is kept aside under the ending `.broken`, and the defaults are used. Thread-safe.
public final class PreferencesFile {
    private static final Logger LOG = LoggerFactory.getLogger(PreferencesFile.class);
    private static final int TEXT_SIZE = 13;

    private final Path file;
    private volatile Preferences current;

    /// Reads the file if there is one.
    ///
    /// @param defaults for what the file does not say
    public PreferencesFile(Path file, Preferences defaults) {
        this.file = file;
        this.current = read(defaults);
    }

    /// What is set before a person sets anything: the system's name of her, and the system's language where we speak it.
    public static Preferences defaults(String name, Locale locale) {
        Language language = locale.getLanguage().equals("zh") ? Language.CHINESE : Language.ENGLISH;
        return new Preferences(name, "", language, Preferences.Theme.SYSTEM, TEXT_SIZE);
    }

    public Preferences current() {
        return current;
    }

    /// Sets and keeps; this returns when the disk has it.
    ///
    /// @throws UncheckedIOException if it cannot be written; the earlier file is whole then
    public synchronized void save(Preferences preferences) {
        current = preferences;
        Map<String, Object> values = Map.of(
                "name", preferences.name(),
                "role", preferences.role(),
                "language", preferences.language().id(),
                "theme", id(preferences.theme()),
                "textSize", preferences.textSize());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            replace(Json.write(values).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replace(byte[] bytes) throws IOException {
        Path sibling = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                sibling,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(sibling, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Preferences read(Preferences defaults) {
        if (!Files.exists(file)) {
            return defaults;
        }
        try {
            JsonNode tree = Json.tree(Files.readString(file));
            if (!tree.isObject()) {
                throw new IOException("no JSON object");
            }
            return preferences(tree, defaults);
        } catch (IOException | JacksonException e) {
            LOG.warn("the settings in {} cannot be read", file, e);
            keepAside();
            return defaults;
        }
    }

    private void keepAside() {
        try {
            Files.move(
                    file,
                    file.resolveSibling(file.getFileName() + ".broken"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} cannot be kept aside", file, e);
        }
    }

    private static Preferences preferences(JsonNode tree, Preferences defaults) {
        return new Preferences(
                tree.path("name").asString(defaults.name()),
                tree.path("role").asString(defaults.role()),
                named(Language.values(), tree.path("language"), Language::id).orElse(defaults.language()),
                named(Preferences.Theme.values(), tree.path("theme"), PreferencesFile::id).orElse(defaults.theme()),
                tree.path("textSize").asInt(defaults.textSize()));
    }

    private static String id(Preferences.Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }

    private static <T> Optional<T> named(T[] values, JsonNode node, Function<T, String> id) {
        return Stream.of(values).filter(value -> id.apply(value).equals(node.asString(""))).findFirst();
    }
}
