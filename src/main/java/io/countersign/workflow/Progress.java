package io.countersign.workflow;

import io.countersign.model.message.Message;

/// Told how far a long piece of work has come. Work is cancelled by interrupting its thread.
@FunctionalInterface
public interface Progress {
    /// For work that nobody watches.
    Progress SILENT = (_, _, _) -> {};

    /// @param what is being done, such as which file is read
    /// @param done in whatever unit `total` is
    /// @param total 0 where it is not known
    void report(Message what, long done, long total);
}
