package io.countersign.model.message;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A sentence that the program says, before it is put into a language.
///
/// The key names a text in the bundles (`area.rest`, the area being the bundle), the arguments are data that is
/// printed as it is: names, numbers, dates, or further messages.
///
/// @param key the bundle's name, a dot, and the name of the text in it
/// @param args strings, whole numbers, dates, instants, or messages, in the order of the text's `{0}`, `{1}`, …
public record Message(String key, List<Object> args) {
    public Message {
        args = List.copyOf(args);
        for (Object arg : args) {
            switch (arg) {
                case String _, Integer _, Long _, LocalDate _, Instant _, Message _ -> {}
                default -> throw new IllegalArgumentException("not an argument of a message: " + arg.getClass());
            }
        }
    }

    public static Message of(String key, Object... args) {
        return new Message(key, List.of(args));
    }
}
