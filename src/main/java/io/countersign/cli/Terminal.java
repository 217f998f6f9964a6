package io.countersign.cli;

import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.parse.Json;
import io.countersign.text.Messages;
import java.io.PrintWriter;
import java.util.Map;

/// Where commands print: sentences in the user's language, or one JSON object a line.
///
/// @param out answers
/// @param err problems and progress
public record Terminal(PrintWriter out, PrintWriter err, Messages messages) {
    /// Prints a sentence.
    void say(String key, Object... args) {
        out.println(messages.text(key, args));
    }

    void say(Message message) {
        out.println(messages.text(message));
    }

    /// Prints an object on a line of its own.
    void object(Map<String, ?> object) {
        out.println(Json.write(object));
        out.flush();
    }

    /// Prints a problem: its code, and what, why and what next.
    void problem(Problem problem) {
        err.println(messages.text("cli.problem", problem.code().id(), sentence(problem)));
        err.flush();
    }

    /// What, why and what next, in one line.
    String sentence(Problem problem) {
        return messages.text("cli.sentences", problem.what(), problem.why(), problem.next());
    }
}
