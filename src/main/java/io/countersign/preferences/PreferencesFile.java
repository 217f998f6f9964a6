package io.countersign.preferences;

import io.countersign.model.signoff.Language;
import io.countersign.parse.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    private static final String FORMAT = "format";
    private static final String FORMAT_NAME = "countersign-settings";

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
        return new Preferences(name, "", language, Preferences.Theme.SYSTEM, Preferences.USUAL_TEXT_SIZE);
    }

    public Preferences current() {
        return current;
    }

    /// Sets and keeps; this returns when the disk has it.
    ///
    /// @throws UncheckedIOException if it cannot be written; the earlier file is whole then
    public synchronized void save(Preferences preferences) {
        current = preferences;
        write(file, preferences);
    }

    /// Writes settings to any file, for another computer or another person.
    ///
    /// @throws UncheckedIOException if it cannot be written
    public static void export(Path target, Preferences preferences) {
        write(target, preferences);
    }

    /// Reads settings that were exported; what the file does not say stays as it is.
    ///
    /// @return nothing where the file holds no settings
    public static Optional<Preferences> imported(Path source, Preferences now) {
        try {
            JsonNode tree = Json.tree(Files.readString(source));
            return tree.isObject() && tree.path(FORMAT).asString("").equals(FORMAT_NAME)
                    ? Optional.of(preferences(tree, now))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            LOG.info("{} holds no settings", source, e);
            return Optional.empty();
        }
    }

    private static void write(Path file, Preferences preferences) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(FORMAT, FORMAT_NAME);
        values.put("name", preferences.name());
        values.put("role", preferences.role());
        values.put("language", preferences.language().id());
        values.put("theme", id(preferences.theme()));
        values.put("textSize", preferences.textSize());
        values.put("accent", id(preferences.accent()));
        values.put("reducedMotion", preferences.reducedMotion());
        values.put("keys", new TreeMap<>(preferences.keys()));
        values.put("signingKey", preferences.signingKey());
        values.put("timeStamps", preferences.timeStamps());
        values.put("proof", preferences.proof());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            WholeFile.replace(file, Json.write(values));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            WholeFile.keepAside(file);
            return defaults;
        }
    }

    private static Preferences preferences(JsonNode tree, Preferences defaults) {
        return new Preferences(
                tree.path("name").asString(defaults.name()),
                tree.path("role").asString(defaults.role()),
                named(Language.values(), tree.path("language"), Language::id).orElse(defaults.language()),
                named(Preferences.Theme.values(), tree.path("theme"), PreferencesFile::id).orElse(defaults.theme()),
                tree.path("textSize").asInt(defaults.textSize()),
                named(Preferences.Accent.values(), tree.path("accent"), PreferencesFile::id)
                        .orElse(defaults.accent()),
                tree.path("reducedMotion").asBoolean(defaults.reducedMotion()),
                tree.path("keys").isObject() ? keys(tree.path("keys")) : defaults.keys(),
                tree.path("signingKey").asString(defaults.signingKey()),

                tree.path("timeStamps").asString(defaults.timeStamps()),
                tree.path("proof").asString(defaults.proof()));
    }

    private static Map<String, String> keys(JsonNode tree) {
        Map<String, String> keys = new LinkedHashMap<>();
        tree.properties().forEach(entry -> keys.put(entry.getKey(), entry.getValue().asString("")));
        return keys;
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <T> Optional<T> named(T[] values, JsonNode node, Function<T, String> id) {
        return Stream.of(values).filter(value -> id.apply(value).equals(node.asString(""))).findFirst();
    }
}
