package io.countersign.cli;

import io.countersign.logic.checklist.Conflict;
import io.countersign.model.checklist.Item;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Where platforms want the opposite of one another, as a sentence and as an object.
final class ConflictLines {
    private ConflictLines() {}

    static void print(Terminal terminal, boolean json, Conflict conflict) {
        if (!json) {
            terminal.say(
                    "cli.checklist.conflict",
                    conflict.topic(),
                    names(terminal, conflict.requires()),
                    names(terminal, conflict.forbids()));
            return;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("conflict", conflict.topic());
        object.put("requires", conflict.requires().stream().map(Item::id).toList());
        object.put("forbids", conflict.forbids().stream().map(Item::id).toList());
        terminal.object(object);
    }

    private static String names(Terminal terminal, List<Item> items) {
        return items.stream()
                .map(item -> terminal.messages().text("cli.checklist.name", item.id(), terminal.messages().text(item.title())))
                .collect(Collectors.joining(", "));
    }
}
