package io.countersign.text;

import io.countersign.model.checklist.Words;
import io.countersign.model.message.Message;
import io.countersign.model.signoff.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Puts messages into one language.
///
/// A key's first part names the bundle: `problem.CS-IMP-001.what` stands in `problem_en.properties` and
/// `problem_zh.properties`, without the bundle's name. Texts are patterns of [MessageFormat]; an apostrophe is
/// written as ’. Dates are ISO, times UTC, in both languages. Thread-safe.
public final class Messages {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private final Language language;
    private final boolean plain;
    private final Map<String, Properties> bundles = new ConcurrentHashMap<>();

    public Messages(Language language) {
        this(language, false);
    }

    private Messages(Language language, boolean plain) {
        this.language = language;
        this.plain = plain;
    }

    /// Words for the window. Its one font has Chinese quotation marks and dots, as wide as a Chinese character, so
    /// English is written with plain ones there.
    public static Messages forWindow(Language language) {
        return new Messages(language, language == Language.ENGLISH);
    }

    public Language language() {
        return language;
    }

    /// The text of a message.
    ///
    /// @throws IllegalArgumentException if no bundle holds the key; a test finds every such key before a user does
    public String text(Message message) {
        return text(message.key(), message.args().toArray());
    }

    /// The text of a key with its arguments.
    public String text(String key, Object... args) {
        String pattern = pattern(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for " + key + " in " + language.id());
        }
        Object[] words = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = word(args[i]);
        }
        String text = new MessageFormat(pattern, language.locale()).format(words);
        return plain ? plain(text) : text;
    }

    private static String plain(String text) {
        return text.replace('’', '\'').replace('‘', '\'').replace('“', '"').replace('”', '"').replace("…", "...");
    }

    /// The text of a checklist in this language.
    public String text(Words words) {
        String text =
                switch (language) {
                    case ENGLISH -> words.english();
                    case CHINESE -> words.chinese();
                };
        return plain ? plain(text) : text;
    }

    /// Whether there is a text for the key.
    public boolean knows(String key) {
        return pattern(key) != null;
    }

    private Object word(Object arg) {
        return switch (arg) {
            case Message message -> text(message);
            case LocalDate date -> date.toString();
            case Instant instant -> TIME.format(instant);
            default -> arg;
        };
    }

    private @Nullable String pattern(String key) {
        int dot = key.indexOf('.');
        return dot < 0
                ? null
                : bundles.computeIfAbsent(key.substring(0, dot), this::load).getProperty(key.substring(dot + 1));
    }

    private Properties load(String bundle) {
        Properties texts = new Properties();
        try (InputStream stream = Messages.class.getResourceAsStream(bundle + "_" + language.id() + ".properties")) {
            if (stream != null) {
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                texts.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
