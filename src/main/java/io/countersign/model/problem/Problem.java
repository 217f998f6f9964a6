package io.countersign.model.problem;

import io.countersign.model.message.Message;
import java.util.List;

/// One thing that went wrong, told in three sentences: what, why, and what to do next.
///
/// @param code what kind of thing
/// @param args the data of the sentences; all three see the same
public record Problem(ProblemCode code, List<Object> args) {
    public Problem {
        args = List.copyOf(args);
    }

    public static Problem of(ProblemCode code, Object... args) {
        return new Problem(code, List.of(args));
    }

    /// What it is, in one sentence.
    public Message what() {
        return part("what");
    }

    /// Why it could not be done, in one sentence.
    public Message why() {
        return part("why");
    }

    /// What to do next, in one sentence.
    public Message next() {
        return part("next");
    }

    private Message part(String name) {
        return new Message("problem." + code.id() + "." + name, args);
    }
}
