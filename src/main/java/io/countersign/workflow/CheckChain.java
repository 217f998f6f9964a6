package io.countersign.workflow;

import io.countersign.model.message.Message;

/// Checks that the record holds together from its first entry on.
public final class CheckChain {
    public Result check() {
        throw new UnsupportedOperationException();
    }

    /// @param whole whether every entry has the hash it must have
    /// @param entries how many there are
    /// @param head the hash of the newest, 64 zeros where there is none
    /// @param text the answer as a sentence; where the chain is broken, at which entry
    public record Result(boolean whole, long entries, String head, Message text) {}
}
