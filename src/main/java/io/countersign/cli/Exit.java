package io.countersign.cli;

/// What a command answers to the shell.
final class Exit {
    /// Yes.
    static final int YES = 0;

    /// The command worked, and the answer is no.
    static final int NO = 1;

    /// Wrong usage, or something about this computer or its files kept the command from working.
    static final int WRONG = 2;

    /// The command worked, and the answer is neither yes nor no: it cannot be known here.
    static final int UNKNOWN = 3;

    private Exit() {}
}
