package io.countersign.store.jdbc;

import io.countersign.model.message.Message;
import io.countersign.parse.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Messages as text, for the columns that hold them: `[{"key":"area.rest","args":[{"text":"a"},{"number":1}]}]`. Each
/// argument is led by its type, because a message is the same only if its arguments have the same types.
final class MessageText {
    private static final String NONE = "[]";

    private MessageText() {}

    static String write(List<Message> messages) {
        return Json.write(messages.stream().map(MessageText::tree).toList());
    }

    /// Most reports have none; then the machinery that reads a tree need not be started.
    static List<Message> read(String text) {
        if (text.equals(NONE)) {
            return List.of();
        }
        List<Message> messages = new ArrayList<>();
        Json.tree(text).forEach(node -> messages.add(message(node)));
        return messages;
    }

    private static Map<String, Object> tree(Message message) {
        return Map.of(
                "key",
                message.key(),
                "args",
                message.args().stream().map(MessageText::argument).toList());
    }

    private static Map<String, Object> argument(Object arg) {
        return switch (arg) {
            case Integer number -> Map.of("number", number);
            case Long number -> Map.of("long", number);
            case LocalDate date -> Map.of("date", date.toString());
            case Instant instant -> Map.of("instant", instant.toString());
            case Message message -> Map.of("message", tree(message));
            default -> Map.of("text", arg);
        };
    }

    private static Message message(JsonNode node) {
        List<Object> args = new ArrayList<>();
        node.get("args").forEach(arg -> args.add(argument(arg)));
        return new Message(node.get("key").asString(), args);
    }

    private static Object argument(JsonNode node) {
        Map.Entry<String, JsonNode> typed = node.properties().iterator().next();
        JsonNode value = typed.getValue();
        return switch (typed.getKey()) {
            case "number" -> value.asInt();
            case "long" -> value.asLong();
            case "date" -> LocalDate.parse(value.asString());
            case "instant" -> Instant.parse(value.asString());
            case "message" -> message(value);
            default -> value.asString();
        };
    }
}
