package io.countersign.store.jdbc;

import io.countersign.store.FindingOrder.By;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The columns by which findings are listed in one order and direction; together they are different for each finding.
/// Findings are `f` in SQL, advisories `a` and components `c`; the values of a known row are `:key_…`,
/// those of the ends of a stretch `:first_…` and `:last_…`.
record FindingKeys(By by, boolean descending) {
    private record Key(String table, String column, String value, boolean words) {}

    FindingKeys backwards() {
        return new FindingKeys(by, !descending);
    }

    /// What has to be joined for the order.
    String dictionaries() {
        return switch (by) {
            case SEVERITY, CHANGE, DECISION -> "";
            case IDENTIFIER, TITLE -> "JOIN advisory a ON a.id = f.advisory";
            case COMPONENT -> "JOIN component c ON c.id = f.component";
        };
    }

    /// The dictionary whose words are walked in order, with the findings of each.
    String walked() {
        return by == By.COMPONENT
                ? "component c CROSS JOIN finding f INDEXED BY finding_component ON f.component = c.id"
                : "advisory a CROSS JOIN finding f INDEXED BY finding_advisory ON f.advisory = a.id";
    }

    boolean walksAdvisories() {
        return by == By.IDENTIFIER || by == By.TITLE;
    }

    /// The order, by the names that the tables have in the statement.
    String order(String finding, String advisory, String component) {
        return keys().stream()
                .map(key -> {
                    String table =
                            switch (key.table) {
                                case "f" -> finding;
                                case "a" -> advisory;
                                default -> component;
                            };
                    return table + "." + key.column + (key.words ? " COLLATE NOCASE" : "");
                })
                .map(this::direct)
                .collect(Collectors.joining(", "));
    }

    /// Columns in this direction.
    String direct(String columns) {
        return descending
                ? Stream.of(columns.split(", ", -1)).map(one -> one + " DESC").collect(Collectors.joining(", "))
                : columns;
    }

    /// The condition for what follows the known row. The first part alone lets the index be entered at its place.
    String after() {
        Key first = keys().getFirst();
        return "%s %s :key_%s AND %s"
                .formatted(column(first), descending ? "<=" : ">=", first.value, side(sign(), "key"));
    }

    /// The condition for what lies from the first row of a stretch through its last.
    String between() {
        return side(sign() + "=", "first") + " AND " + side(backwards().sign() + "=", "last");
    }

    private String side(String sign, String row) {
        String columns = keys().stream().map(FindingKeys::column).collect(Collectors.joining(", "));
        String values = keys().stream().map(key -> ":" + row + "_" + key.value).collect(Collectors.joining(", "));
        return "(%s) %s (%s)".formatted(columns, sign, values);
    }

    /// The condition within findings of one decision and change.
    String afterRank() {
        return "(f.rank, f.id) %s (:key_rank, :key_id)".formatted(sign());
    }

    /// Whether findings of one decision and change lie before (negative), around, or behind those of another.
    int compareCell(int decision, int change, int otherDecision, int otherChange) {
        int side =
                switch (by) {
                    case DECISION -> Integer.compare(decision, otherDecision);
                    case CHANGE -> Integer.compare(change, otherChange);
                    case SEVERITY, IDENTIFIER, TITLE, COMPONENT -> 0;
                };
        return descending ? -side : side;
    }

    private String sign() {
        return descending ? "<" : ">";
    }

    private static String column(Key key) {
        return key.table + "." + key.column + (key.words ? " COLLATE NOCASE" : "");
    }

    private List<Key> keys() {
        Key rank = new Key("f", "rank", "rank", false);
        Key id = new Key("f", "id", "id", false);
        Key advisory = new Key("a", "id", "advisory", false);
        return switch (by) {
            case SEVERITY -> List.of(rank, id);
            case CHANGE -> List.of(new Key("f", "change", "change", false), rank, id);
            case DECISION -> List.of(new Key("f", "decision", "decision", false), rank, id);
            case IDENTIFIER -> List.of(new Key("a", "identifier", "identifier", true), advisory, id);
            case TITLE -> List.of(new Key("a", "title", "title", true), advisory, id);
            case COMPONENT ->
                List.of(
                        new Key("c", "name", "name", true),
                        new Key("c", "version", "version", true),
                        new Key("c", "id", "component", false),
                        id);
        };
    }
}
