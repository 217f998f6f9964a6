package io.countersign.ui.history;

import io.countersign.model.audit.AuditEntry;
import io.countersign.text.Messages;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts entries into words.
record EntryWords(Messages messages) {
    /// A recorded value begins with a constant where a person chose one of several: `PASS`, `ACCEPTED`, `REFUSED`.
    private static final Pattern CONSTANT = Pattern.compile("^[A-Z_]{4,}(?![A-Za-z])");

    /// A file that was taken in: its name, its format, how much it reports, and the hash of what was kept of it.
    private static final Pattern FILE = Pattern.compile("(.+), ([a-z0-9-]+), (\\d+)(?:, [0-9a-f]{64})?");

    /// The hash of a file; its beginning tells it from others.
    private static final Pattern HASH = Pattern.compile("\\b([0-9a-f]{12})[0-9a-f]{52}\\b");

    private static final List<String> FAMILIES = List.of("control.answer.", "control.decision.", "control.verdict.");

    /// What was done, with hashes cut short; the action's own name where no text knows it.
    String what(AuditEntry entry) {
        return HASH.matcher(whole(entry)).replaceAll("$1…");
    }

    /// What was done, to the last character.
    String whole(AuditEntry entry) {
        String key = "audit." + entry.action();
        return messages.knows(key)
                ? messages.text(key, entry.subject(), value(entry.before()), value(entry.after()))
                : entry.action();
    }

    private String value(String recorded) {
        Matcher file = FILE.matcher(recorded);
        if (file.matches()) {
            return messages.text("history.file", file.group(1), file.group(2), Long.parseLong(file.group(3)));
        }
        Matcher constant = CONSTANT.matcher(recorded);
        if (!constant.find()) {
            return recorded;
        }
        return FAMILIES.stream()
                .map(family -> family + constant.group())
                .filter(messages::knows)
                .findFirst()
                .map(key -> messages.text(key) + recorded.substring(constant.end()))
                .orElse(recorded);
    }
}
