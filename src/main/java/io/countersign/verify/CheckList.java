package io.countersign.verify;

import io.countersign.model.message.Message;
import io.countersign.model.signoff.Check;
import io.countersign.model.signoff.Check.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The checks of one file as they are answered. Each has a name and its answers in the bundle `verify`.
final class CheckList {
    /// Whose key it is makes no difference to whether the file was changed.
    private static final String KEYS = "keys";

    private final List<Check> checks = new ArrayList<>();

    /// @param name of the check
    /// @param answer the key of the answer below that name
    void add(String name, Outcome outcome, String answer, Object... args) {
        add(name, outcome, Message.of("verify." + name + "." + answer, args));
    }

    void add(String name, Outcome outcome, Message answer) {
        checks.add(new Check(Message.of("verify." + name), outcome, answer));
    }

    /// Answers yes or no, with the answers of these names.
    void add(String name, boolean holds) {
        add(name, holds ? Outcome.YES : Outcome.NO, holds ? "yes" : "no");
    }

    Optional<Check> named(String name) {
        return checks.stream().filter(check -> check.id().equals(name)).findFirst();
    }

    /// The first check that speaks against the file itself.
    Optional<Check> firstNo() {
        return checks.stream()
                .filter(check -> check.outcome() == Outcome.NO && !check.id().equals(KEYS))
                .findFirst();
    }

    /// What is to be said of the keys.
    Message keys() {
        return named(KEYS).map(Check::text).orElse(Message.of("verify.keys.none"));
    }

    List<Check> all() {
        return List.copyOf(checks);
    }
}
