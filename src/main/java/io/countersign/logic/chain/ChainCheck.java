package io.countersign.logic.chain;

import io.countersign.model.audit.AuditEntry;
import java.util.OptionalLong;

/// Checks a chain entry by entry, in order from the first, in memory that does not grow with it. Not thread-safe.
public final class ChainCheck {
    private long entries;
    private long broken;
    private String head = Chain.START;

    /// Takes the next entry.
    public void accept(AuditEntry entry) {
        entries++;
        if (broken == 0 && !follows(entry)) {
            broken = entries;
        }
        head = entry.hash();
    }

    /// Takes the next entry of which only the hashes are known; that they hang together can be told of it, not that it is
    /// what it was.
    public void acceptLink(long number, String previousHash, String hash) {
        entries++;
        if (broken == 0 && !(number == entries && previousHash.equals(head))) {
            broken = entries;
        }
        head = hash;
    }

    /// The place, counted from 1, of the first entry that is not what it must be; empty while all are.
    public OptionalLong brokenAt() {
        return broken == 0 ? OptionalLong.empty() : OptionalLong.of(broken);
    }

    /// How many entries were taken.
    public long entries() {
        return entries;
    }

    /// The hash of the newest entry, [Chain#START] before the first.
    public String head() {
        return head;
    }

    private boolean follows(AuditEntry entry) {
        return entry.number() == entries
                && entry.previousHash().equals(head)
                && entry.hash().equals(Chain.hash(entry));
    }
}
