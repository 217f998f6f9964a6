package io.countersign.store;

import io.countersign.model.audit.AuditEntry;
import io.countersign.model.audit.AuditEvent;
import io.countersign.model.audit.Seal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The record that is only ever appended to; each entry holds the hash of the one before it.
public interface Audit {
    /// Appends an entry, with the time and the person of this write.
    AuditEntry append(AuditEvent event);

    /// The newest entry.
    Optional<AuditEntry> head();

    /// Entries with numbers below the given one, the newest first.
    ///
    /// @param releaseId only this release's, or 0 for all
    List<AuditEntry> before(long number, long releaseId, int limit);

    /// Entries with numbers above the given one, the oldest first: a release's, and those that belong to none.
    List<AuditEntry> after(long number, long releaseId);

    /// The seals of an entry, in the order of their parts.
    List<Seal> seals(long number);

    /// Every entry in order, for the check of the chain.
    void forEach(Consumer<AuditEntry> consumer);
}
