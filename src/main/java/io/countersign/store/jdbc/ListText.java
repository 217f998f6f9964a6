package io.countersign.store.jdbc;

import io.countersign.model.evidence.DocumentLine;
import io.countersign.parse.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Lists as JSON arrays, for the columns that hold them.
final class ListText {
    private ListText() {}

    static String write(List<String> texts) {
        return texts.isEmpty() ? "[]" : Json.write(texts);
    }

    static List<String> read(String text) {
        List<String> texts = new ArrayList<>();
        Json.tree(text).forEach(node -> texts.add(node.asString()));
        return texts;
    }

    /// Lines as `[number, kind, text]`.
    static String writeLines(List<DocumentLine> lines) {
        return Json.write(lines.stream()
                .map(line -> List.of(line.number(), line.kind().name(), line.text()))
                .toList());
    }

    static List<DocumentLine> readLines(String text) {
        List<DocumentLine> lines = new ArrayList<>();
        for (JsonNode line : Json.tree(text)) {
            lines.add(new DocumentLine(
                    line.get(0).asInt(),
                    DocumentLine.Kind.valueOf(line.get(1).asString()),
                    line.get(2).asString()));
        }
        return lines;
    }
}
