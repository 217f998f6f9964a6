package io.countersign.store.jdbc;

import io.countersign.model.review.Confirmation;
import io.countersign.model.review.RoundChange;
import io.countersign.store.FindingQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// A query as an SQL condition over `finding f`, with its values. Whatever a person typed is bound; nothing is put into
/// the SQL itself but numbers.
///
/// A text or a file can be asked for in two ways: what few findings hold is looked up, and what many hold is checked on
/// the way through the findings in their order, where a page of them is soon met. Which of the two is decided here and
/// not by the database, which does not know how often a word occurs.
final class Filter {
    /// More advisories, components or findings than these are many.
    private static final int FEW = 500;

    private static final String ROUND = "(SELECT id FROM round WHERE release = :release AND number = :round)";

    private final FindingQuery query;
    private final Handle handle;
    private boolean seeks;
    private final List<String> tables = new ArrayList<>();
    private final List<String> narrowing = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    Filter(Handle handle, FindingQuery query) {
        this.handle = handle;
        this.query = query;
        values.put("release", query.releaseId());
        values.put("round", query.round());
        addConfirmations();
        addPorts();
        addEvidence();
        addText();
    }

    /// Whether more is asked than round, severity, decision and change, which the tally and the order know.
    boolean narrows() {
        return !narrowing.isEmpty();
    }

    /// Whether what is asked for is looked up, and so nothing is won by going through the findings in order.
    boolean seeks() {
        return seeks;
    }

    /// What has to stand before the statement: the lists that the condition names, each made once.
    String with() {
        return tables.isEmpty() ? "" : "WITH " + String.join(",\n", tables);
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
        conditions.add("f.change IN (%s)".formatted(changes().stream()
                .map(change -> String.valueOf(Codes.of(change)))
                .sorted()
                .collect(Collectors.joining(", "))));
        return String.join("\n  AND ", conditions);
    }

    /// The changes that are asked for.
    Set<RoundChange> changes() {
        return query.changes().isEmpty() ? RoundChange.there() : query.changes();
    }

    /// The condition but for severities, decisions and changes.
    String base() {
        List<String> conditions = new ArrayList<>();
        // The sign keeps the database from going through the whole round where few findings are looked up.
        conditions.add((seeks ? "+f.round = " : "f.round = ") + ROUND);
        conditions.addAll(narrowing);
        return String.join("\n  AND ", conditions);
    }

    <S extends SqlStatement<S>> S bind(S statement) {
        values.forEach(statement::bind);
        return statement;
    }

    private void addConfirmations() {
        if (!query.confirmations().isEmpty()) {
            // The index holds only those that ask.
            String asks = query.confirmations().contains(Confirmation.NOT_NEEDED) ? "f.asks" : "f.asks > 0 AND f.asks";
            narrowing.add("%s IN (%s)".formatted(
                    asks,
                    query.confirmations().stream()
                            .map(one -> String.valueOf(Codes.of(one)))
                            .sorted()
                            .collect(Collectors.joining(", "))));
        }
    }

    private void addPorts() {
        if (!query.ports().isEmpty()) {
            // The index holds only findings with a port, which has to be said for it to be used.
            seek("SELECT id FROM finding WHERE round = %s AND port > 0 AND port IN (%s)"
                    .formatted(
                            ROUND,
                            query.ports().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        }
    }

    private void addEvidence() {
        if (query.evidenceId() == 0) {
            return;
        }
        values.put("evidence", query.evidenceId());
        String findings = "SELECT finding FROM attestation WHERE evidence = :evidence";
        if (isFew(findings)) {
            seek(findings);
        } else {
            narrowing.add("EXISTS (SELECT 1 FROM attestation x WHERE x.finding = f.id AND x.evidence = :evidence)");
        }
    }

    private void addText() {
        List<String> words = TextSearch.words(query.text());
        for (int i = 0; i < words.size(); i++) {
            String parameter = "word" + i;
            values.put(parameter, TextSearch.pattern(words.get(i)));
            String advisories = TextSearch.advisories(words.get(i), parameter);
            String components = TextSearch.components(words.get(i), parameter);
            if (isFew(advisories) && isFew(components)) {
                seek("""
                        SELECT id FROM finding WHERE round = %1$s AND advisory IN (%2$s)
                        UNION
                        SELECT id FROM finding WHERE round = %1$s AND component IN (%3$s)
                        """.formatted(ROUND, advisories, components));
            } else {
                tables.add("advisories%d (id) AS MATERIALIZED (%s)".formatted(i, advisories));
                tables.add("components%d (id) AS MATERIALIZED (%s)".formatted(i, components));
                narrowing.add("""
                        (f.advisory IN (SELECT id FROM advisories%1$d) OR f.component IN (SELECT id FROM components%1$d))
                        """.formatted(i));
            }
        }
    }

    private void seek(String findings) {
        seeks = true;
        narrowing.add("f.id IN (%s)".formatted(findings));
    }

    private boolean isFew(String select) {
        return bind(handle.createQuery("SELECT count(*) FROM (%s LIMIT %d)".formatted(select, FEW + 1)))
                        .mapTo(Integer.class)
                        .one()
                <= FEW;
    }
}
