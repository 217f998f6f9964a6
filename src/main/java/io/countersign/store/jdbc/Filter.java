package io.countersign.store.jdbc;

import io.countersign.store.FindingQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;

/// A query as an SQL condition over `finding f`, with its values. Whatever a person typed is bound; nothing is put into
/// the SQL itself but numbers.
final class Filter {
    private final FindingQuery query;
    private final List<String> narrowing = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    Filter(FindingQuery query) {
        this.query = query;
        values.put("release", query.releaseId());
        values.put("round", query.round());
        addPorts();
        addEvidence();
        addText();
    }

    /// Whether more is asked than round, severity and decision, which the tally and the indices know.
    boolean narrows() {
        return !narrowing.isEmpty();
    }

    /// The whole condition.
    String where() {
        List<String> conditions = new ArrayList<>(List.of(base()));
        if (!query.severities().isEmpty()) {
            conditions.add(Rank.ranges(query.severities()).stream()
                    .map(range -> "f.rank BETWEEN %d AND %d".formatted(range.first(), range.last()))
                    .collect(Collectors.joining(" OR ", "(", ")")));
        }
        if (!query.decisions().isEmpty()) {
            conditions.add("f.decision IN (%s)"
                    .formatted(query.decisions().stream()
                            .map(kind -> String.valueOf(Codes.of(kind)))
                            .collect(Collectors.joining(", "))));
        }
        return String.join("\n  AND ", conditions);
    }

    /// The condition but for severities and decisions.
    String base() {
        List<String> conditions = new ArrayList<>();
        conditions.add("f.round = (SELECT id FROM round WHERE release = :release AND number = :round)");
        conditions.addAll(narrowing);
        return String.join("\n  AND ", conditions);
    }

    <S extends SqlStatement<S>> S bind(S statement) {
        values.forEach(statement::bind);
        return statement;
    }

    private void addPorts() {
        if (!query.ports().isEmpty()) {
            // The index holds only findings with a port, which has to be said for it to be used.
            narrowing.add("f.port > 0 AND f.port IN (%s)"
                    .formatted(query.ports().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        }
    }

    private void addEvidence() {
        if (query.evidenceId() != 0) {
            narrowing.add("EXISTS (SELECT 1 FROM attestation x WHERE x.finding = f.id AND x.evidence = :evidence)");
            values.put("evidence", query.evidenceId());
        }
    }

    private void addText() {
        List<String> words = TextSearch.words(query.text());
        for (int i = 0; i < words.size(); i++) {
            narrowing.add(TextSearch.condition(words.get(i), "word" + i));
            values.put("word" + i, TextSearch.pattern(words.get(i)));
        }
    }
}
