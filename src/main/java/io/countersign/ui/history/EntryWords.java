package io.countersign.ui.history;

import io.countersign.model.audit.AuditEntry;
import io.countersign.text.Messages;

/// Puts entries into words.
record EntryWords(Messages messages) {
    /// What was done; the action's own name where no text knows it.
    String what(AuditEntry entry) {
        String key = "audit." + entry.action();
        return messages.knows(key)
                ? messages.text(key, entry.subject(), entry.before(), entry.after())
                : entry.action();
    }
}
