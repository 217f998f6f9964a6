package io.countersign.store.jdbc;

import io.countersign.model.review.Confirmation;
import io.countersign.model.review.RoundChange;
import io.countersign.store.FindingQuery;
import io.countersign.store.FindingQuery.Chosen;
import io.countersign.store.FindingStretch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
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
    /// More advisories, components or findings of a file than these are many.
    private static final int FEW = 500;

    /// More findings than these are met soon enough on the way. They are counted apart, for few advisories may be what
    /// most findings are about.
    private static final int FEW_FINDINGS = 5_000;

    private static final String ROUND = "(SELECT id FROM round WHERE release = :release AND number = :round)";

    private final FindingQuery query;
    private final Handle handle;
    private boolean seeks;
    private final List<String> tables = new ArrayList<>();
    private final List<String> narrowing = new ArrayList<>();
    private String walked = "";
    private String advisories = "";
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
        addPart("identifier", "advisory", query.where().identifiers(), TextSearch::identifiers);
        addPart("component", "component", query.where().components(), TextSearch::components);
        addPaths();
        addSources();
        addChosen(query.chosen());
    }

    /// Whether more is asked than round, severity, decision and change, which the tally and the order know.
    boolean narrows() {
        return !narrowing.isEmpty();
    }

    /// The statement that selects the advisories whose findings are asked for, where nothing else is asked but severity,
    /// decision and change; else empty.
    Optional<String> advisoriesAlone() {
        return narrowing.size() == 1 && !advisories.isEmpty() ? Optional.of(advisories) : Optional.empty();
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

    /// What is known of the advisories `a` themselves, for who goes through them and looks up the findings of each.
    String ofAdvisories() {
        return walked;
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
        List<String> written = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String parameter = "word" + i;
            values.put(parameter, TextSearch.pattern(words.get(i)));
            String components = TextSearch.components(words.get(i), parameter);
            if (exists(components)) {
                addWord(i, TextSearch.advisories(words.get(i), parameter), components);
            } else {
                values.remove(parameter);
                written.add(words.get(i));
            }
        }
        if (!written.isEmpty()) {
            addWritten(written);
        }
    }

    /// A word that components are called by.
    private void addWord(int number, String advisories, String components) {
        String ofAdvisories = findings("advisory", advisories);
        String ofComponents = findings("component", components);
        if (isFew(advisories)
                && isFew(components)
                && isFew(ofAdvisories, FEW_FINDINGS)
                && isFew(ofComponents, FEW_FINDINGS)) {
            seek(ofAdvisories + " UNION " + ofComponents);
        } else {
            tables.add("advisories%d (id) AS MATERIALIZED (%s)".formatted(number, advisories));
            tables.add("components%d (id) AS MATERIALIZED (%s)".formatted(number, components));
            narrowing.add("""
                    (f.advisory IN (SELECT id FROM advisories%1$d) OR f.component IN (SELECT id FROM components%1$d))
                    """.formatted(number));
        }
    }

    /// Words that no component is called by: all of them stand in the advisory, and few advisories hold several words even
    /// where many hold each.
    private void addWritten(List<String> words) {
        List<String> selects = new ArrayList<>();
        String indexed = words.stream()
                .filter(TextSearch::isIndexed)
                .map(TextSearch::pattern)
                .collect(Collectors.joining(" AND "));
        if (!indexed.isEmpty()) {
            values.put("written", indexed);
            selects.add(TextSearch.indexed("written"));
        }
        for (String word : words) {
            if (!TextSearch.isIndexed(word)) {
                String parameter = "short" + selects.size();
                values.put(parameter, TextSearch.pattern(word));
                selects.add(TextSearch.advisories(word, parameter));
            }
        }
        String all = String.join("\nINTERSECT\n", selects);
        advisories = all;
        String findings = findings("advisory", all);
        if (isFew(all) && isFew(findings, FEW_FINDINGS)) {
            seek(findings);
        } else {
            tables.add("written (id) AS MATERIALIZED (%s)".formatted(all));
            // The signs keep the database from looking up what is soon met on the way.
            narrowing.add("+f.advisory IN (SELECT id FROM written)");
            walked = "\n  AND +a.id IN (SELECT id FROM written)";
        }
    }

    private void addPart(String name, String column, Set<String> words, BinaryOperator<String> select) {
        List<String> selects = new ArrayList<>();
        for (String word : List.copyOf(words)) {
            String parameter = name + selects.size();
            values.put(parameter, TextSearch.pattern(word));
            selects.add(select.apply(word, parameter));
        }
        if (selects.isEmpty()) {
            return;
        }
        String all = String.join(" UNION ", selects);
        String findings = findings(column, all);
        if (isFew(all) && isFew(findings, FEW_FINDINGS)) {
            seek(findings);
        } else {
            list(name, column, all);
        }
    }

    private void addPaths() {
        List<String> selects = new ArrayList<>();
        for (String word : query.where().paths()) {
            String parameter = "path" + selects.size();
            values.put(parameter, TextSearch.like(word));
            selects.add(TextSearch.paths(parameter));
        }
        if (!selects.isEmpty()) {
            list("path", "path", String.join(" UNION ", selects));
        }
    }

    private void list(String name, String column, String select) {
        tables.add("%ss (id) AS MATERIALIZED (%s)".formatted(name, select));
        narrowing.add("f.%s IN (SELECT id FROM %ss)".formatted(column, name));
    }

    /// Reported by a file of one of the tools, about an image of one of the platforms or about none in particular.
    private void addSources() {
        if (query.where().tools().isEmpty() && query.where().platforms().isEmpty()) {
            return;
        }
        List<String> conditions = new ArrayList<>(List.of("e.round = " + ROUND));
        if (!query.where().tools().isEmpty()) {
            conditions.add("lower(replace(coalesce(e.tool, e.format_name), ' ', '-')) IN (%s)".formatted(bound("tool", query.where().tools())));
        }
        if (!query.where().platforms().isEmpty()) {
            conditions.add("""
                    (e.image = '' OR e.image IN (
                        SELECT identifier FROM round_image WHERE round = e.round AND lower(platform) IN (%s)))
                    """.formatted(bound("platform", query.where().platforms())));
        }
        String files = bind(handle.createQuery(
                        "SELECT e.id FROM evidence e WHERE " + String.join("\n  AND ", conditions)))
                .mapTo(String.class)
                .list()
                .stream()
                .collect(Collectors.joining(", "));
        narrowing.add("EXISTS (SELECT 1 FROM attestation x WHERE x.finding = f.id AND x.evidence IN (%s))"
                .formatted(files));
    }

    private void addChosen(Chosen chosen) {
        List<String> conditions = new ArrayList<>();
        if (chosen.stretch() != null) {
            conditions.add(within(chosen.stretch()));
        }
        if (!chosen.without().isEmpty()) {
            conditions.add("f.id NOT IN (%s)".formatted(numbers(chosen.without())));
        }
        if (!conditions.isEmpty()) {
            String meant = String.join(" AND ", conditions);
            narrowing.add(chosen.besides().isEmpty()
                    ? meant
                    : "(%s OR f.id IN (%s))".formatted(meant, numbers(chosen.besides())));
        }
    }

    /// Where an end of the stretch is gone, nothing is meant: what is decided has to be what was seen.
    private String within(FindingStretch stretch) {
        Optional<KnownRow> first = KnownRow.of(handle, stretch.first());
        Optional<KnownRow> last = KnownRow.of(handle, stretch.last());
        if (first.isEmpty() || last.isEmpty()) {
            return "0";
        }
        values.putAll(first.get().values("first"));
        values.putAll(last.get().values("last"));
        FindingKeys keys = new FindingKeys(stretch.order().by(), stretch.order().descending());
        return keys.dictionaries().isEmpty()
                ? keys.between()
                : "f.id IN (SELECT f.id FROM finding f %s WHERE f.round = %s AND %s)"
                        .formatted(keys.dictionaries(), ROUND, keys.between());
    }

    private static String numbers(Set<Long> ids) {
        return ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private String bound(String name, Set<String> words) {
        List<String> parameters = new ArrayList<>();
        for (String word : words) {
            String parameter = name + parameters.size();
            values.put(parameter, word.toLowerCase(Locale.ROOT));
            parameters.add(":" + parameter);
        }
        return String.join(", ", parameters);
    }

    private void seek(String findings) {
        seeks = true;
        narrowing.add("f.id IN (%s)".formatted(findings));
    }

    private static String findings(String column, String numbers) {
        return "SELECT id FROM finding WHERE round = %s AND %s IN (%s)".formatted(ROUND, column, numbers);
    }

    private boolean exists(String select) {
        return bind(handle.createQuery("SELECT EXISTS (%s)".formatted(select)))
                .mapTo(Boolean.class)
                .one();
    }

    private boolean isFew(String select) {
        return isFew(select, FEW);
    }

    private boolean isFew(String select, int few) {
        return bind(handle.createQuery("SELECT count(*) FROM (%s LIMIT %d)".formatted(select, few + 1)))
                        .mapTo(Integer.class)
                        .one()
                <= few;
    }
}
