package io.countersign.dossier.pdf;

import io.countersign.model.checklist.Words;
import io.countersign.model.message.Message;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Verdict;
import io.countersign.text.Messages;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// The words of the pages in the dossier's language. Not thread-safe.
final class Wording {
    private static final String AREA = "dossier.";
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private final Messages messages;
    private final Map<String, String> said = new HashMap<>();
    private final Map<Enum<?>, String> keys = new HashMap<>();

    Wording(Language language) {
        this.messages = new Messages(language);
    }

    Language language() {
        return messages.language();
    }

    /// The language as BCP 47 tags it.
    String tag() {
        return isChinese() ? "zh-CN" : "en";
    }

    boolean isChinese() {
        return language() == Language.CHINESE;
    }

    /// What has no gaps is looked up once: a long table asks for the same words thousands of times.
    String say(String key, Object... args) {
        return args.length == 0
                ? said.computeIfAbsent(key, one -> messages.text(AREA + one))
                : messages.text(AREA + key, args);
    }

    String say(Message message) {
        return messages.text(message);
    }

    String say(Words words) {
        return isChinese() ? words.chinese() : words.english();
    }

    /// The word for a constant, such as `severity.high`.
    String word(String kind, Enum<?> constant) {
        String name = keys.computeIfAbsent(
                constant, one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return say(kind + "." + name);
    }

    /// What people call a platform; its identifier where we have no name for it.
    String platform(String id) {
        String key = AREA + "platform." + id;
        return messages.knows(key) ? messages.text(key) : id;
    }

    /// The language of a text from outside where it is plainly another one than the document's: Chinese in English pages.
    @Nullable String foreign(String text) {
        boolean han = text.codePoints().anyMatch(Character::isIdeographic);
        return han && !isChinese() ? "zh-CN" : null;
    }

    String verdict(Verdict verdict) {
        return word("verdict", verdict);
    }

    /// The verdict in the language that the document is not in.
    String otherVerdict(Verdict verdict) {
        Language other = isChinese() ? Language.ENGLISH : Language.CHINESE;
        return new Wording(other).verdict(verdict);
    }

    /// Date and time to the minute, UTC; that it is UTC stands beside it.
    String minutes(Instant instant) {
        return MINUTES.format(instant);
    }

    String minutesUtc(Instant instant) {
        return MINUTES.format(instant) + " UTC";
    }

    String day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    /// One, two and three.
    String list(List<String> parts) {
        if (parts.isEmpty()) {
            return "";
        }
        String joined = String.join(say("list.names"), parts.subList(0, parts.size() - 1));
        return parts.size() == 1 ? parts.getFirst() : say("list.and", joined, parts.getLast());
    }

    /// Parts of a sentence side by side.
    String join(List<String> parts) {
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            if (!part.isEmpty()) {
                joined.append(joined.isEmpty() ? "" : say("list.comma")).append(part);
            }
        }
        return joined.toString();
    }

    /// `F-0003, F-0007 to F-0010`: runs of numbers by their first and last.
    ///
    /// @param indices ascending
    /// @param name of an index
    String ranges(List<Integer> indices, IntFunction<String> name) {
        List<String> parts = new ArrayList<>();
        int i = 0;
        while (i < indices.size()) {
            int end = i;
            while (end + 1 < indices.size() && indices.get(end + 1) == indices.get(end) + 1) {
                end++;
            }
            String first = name.apply(indices.get(i));
            parts.add(end == i ? first : say("list.range", first, name.apply(indices.get(end))));
            i = end + 1;
        }
        return join(parts);
    }
}
