package io.countersign.definition;

import io.countersign.model.knowledge.KnowledgeKind;
import io.countersign.model.knowledge.KnowledgeRow;
import io.countersign.model.knowledge.KnowledgeTable;
import io.countersign.parse.Yaml;
import io.countersign.parse.Yaml.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads one table of knowledge, whose form `checklists/schema/knowledge.schema.json` describes. Like the reader of
/// checklists it goes on after a mistake. For one file, by one thread.
public final class KnowledgeReader {
    private final String file;
    private final Mistakes mistakes;

    private KnowledgeReader(String file) {
        this.file = file;
        this.mistakes = new Mistakes(file);
    }

    /// Reads a table.
    ///
    /// @param file its name, for the mistakes
    /// @param bytes of the file, in UTF-8
    /// @param replaced whether it is the user's own
    public static KnowledgeReading read(String file, byte[] bytes, boolean replaced) {
        return new KnowledgeReader(file).read(bytes, replaced);
    }

    private KnowledgeReading read(byte[] bytes, boolean replaced) {
        Optional<KnowledgeTable<?>> table = mistakes.root(Yaml.read(bytes))
                .flatMap(root -> table(new Fields(root, "table", mistakes), Sha256.of(bytes), replaced));
        return table.isEmpty() || !mistakes.isEmpty()
                ? new KnowledgeReading.Mistaken(mistakes.inOrder())
                : new KnowledgeReading.Valid(table.get());
    }

    private Optional<KnowledgeTable<?>> table(Fields fields, String sha256, boolean replaced) {
        String id = fields.text("table");
        Optional<KnowledgeKind> kind =
                Stream.of(KnowledgeKind.values()).filter(known -> known.id().equals(id)).findFirst();
        if (kind.isEmpty()) {
            String all = Stream.of(KnowledgeKind.values()).map(KnowledgeKind::id).collect(Collectors.joining(", "));
            mistakes.add(fields.line("table"), "choice", "table", id, all);
            return Optional.empty();
        }
        KnowledgeTable<?> table = new KnowledgeTable<>(
                kind.get(), fields.date("dated"), fields.texts("sources"), rows(fields, kind.get()), file, sha256, replaced);
        fields.noOthers();
        return Optional.of(table);
    }

    private List<KnowledgeRow> rows(Fields fields, KnowledgeKind kind) {
        KnowledgeRows reader = new KnowledgeRows(mistakes);
        Map<String, Integer> lines = new HashMap<>();
        List<KnowledgeRow> rows = new ArrayList<>();
        for (Node node : fields.list("rows")) {
            Fields row = new Fields(node, "rows", mistakes);
            KnowledgeRow read = reader.read(row, kind);
            row.noOthers();
            Integer first = lines.putIfAbsent(reader.identity(read), node.line());
            if (first != null) {
                mistakes.add(node.line(), "row.twice", String.valueOf(first));
            }
            rows.add(read);
        }
        return rows;
    }
}
