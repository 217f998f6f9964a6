package io.countersign.workflow;

import io.countersign.logic.chain.ChainCheck;
import io.countersign.model.message.Message;
import io.countersign.store.Store;

/// Checks that the record holds together from its first entry on. Thread-safe.
public final class CheckChain {
    private final Store store;

    public CheckChain(Store store) {
        this.store = store;
    }

    public Result check() {
        ChainCheck check = new ChainCheck();
        store.read(session -> {
            session.audit().forEach(check::accept);
            return check;
        });
        return new Result(check.brokenAt().isEmpty(), check.entries(), check.head(), text(check));
    }

    private static Message text(ChainCheck check) {
        if (check.brokenAt().isPresent()) {
            return Message.of("audit.chain.broken", check.brokenAt().getAsLong(), check.entries());
        }
        return check.entries() == 0
                ? Message.of("audit.chain.empty")
                : Message.of("audit.chain.whole", check.entries());
    }

    /// @param whole whether every entry has the hash it must have
    /// @param entries how many there are
    /// @param head the hash of the newest, 64 zeros where there is none
    /// @param text the answer as a sentence; where the chain is broken, at which entry
    public record Result(boolean whole, long entries, String head, Message text) {}
}
