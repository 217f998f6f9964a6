package io.countersign.verify;

import io.countersign.model.message.Message;
import io.countersign.model.signoff.Check;
import io.countersign.model.signoff.Check.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The checks of one file as they are answered. Each has a name and its answers in the bundle `verify`.
final class CheckList {
    private final List<Check> checks = new ArrayList<>();

    /// @param name of the check
    /// @param answer the key of the answer below that name
    void add(String name, Outcome outcome, String answer, Object... args) {
        checks.add(new Check(
                Message.of("verify." + name), outcome, Message.of("verify." + name + "." + answer, args)));
    }

    /// Answers yes or no, with the answers of these names.
    void add(String name, boolean holds) {
        add(name, holds ? Outcome.YES : Outcome.NO, holds ? "yes" : "no");
    }

    /// The first check that speaks against the file.
    Optional<Check> firstNo() {
        return checks.stream().filter(check -> check.outcome() == Outcome.NO).findFirst();
    }

    List<Check> all() {
        return List.copyOf(checks);
    }
}
