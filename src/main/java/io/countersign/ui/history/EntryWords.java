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

    private static final List<String> FAMILIES = List.of("control.answer.", "control.decision.", "control.verdict.");

    /// What was done; the action's own name where no text knows it.
    String what(AuditEntry entry) {
        String key = "audit." + entry.action();
        return messages.knows(key)
                ? messages.text(key, entry.subject(), value(entry.before()), value(entry.after()))
                : entry.action();
    }

    private String value(String recorded) {
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
