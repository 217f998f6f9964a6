package io.countersign.workflow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Rows of the database's tables, as somebody sees and edits them who goes past the program.
final class Rows {
    /// Those that hold evidence, findings, decisions, answers and the record.
    static final List<String> TABLES = List.of(
            "release",
            "round",
            "round_image",
            "evidence",
            "attachment",
            "document_page",
            "feedback_item",
            "set_aside",
            "fact_port",
            "fact_value",
            "fact_package",
            "fact_update",
            "fact_account",
            "fact_file",
            "word",
            "component",
            "advisory",
            "finding",
            "attestation",
            "tally",
            "act",
            "decision",
            "waiver_scope",
            "answer",
            "answer_quotes",
            "taken_over",
            "undoing",
            "sign_off",
            "feedback_answer",
            "blacklist",
            "standing_attestation",
            "taken_back",
            "person",
            "refusal",
            "refusal_point",
            "audit",
            "seal");

    /// Those on which no statement of a person or a report rests: indexes for searching words, what was said of the columns
    /// of tables and how people look at findings, which are settings, and what waits for its first seal.
    static final List<String> NOT_SEALED =
            List.of("advisory_text", "component_text", "column_mapping", "finding_view", "to_seal");

    private Rows() {}

    /// All that the database has; what an index for searching words, the migrations and the database itself keep is not
    /// counted.
    static List<String> all(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT m.name FROM sqlite_master m JOIN pragma_table_list l ON l.name = m.name
                        WHERE m.type = 'table' AND l.schema = 'main' AND l.type <> 'shadow'
                          AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE 'flyway_%'
                        """)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            return row.getLong(1);
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static Row random(Connection connection, String table, SplittableRandom random) throws SQLException {
        long offset = random.nextLong(count(connection, table));
        return read(connection, "SELECT * FROM " + table + " LIMIT 1 OFFSET " + offset, table).getFirst();
    }

    /// One that says something.
    static Row telling(Connection connection, String table, SplittableRandom random) throws SQLException {
        Row row = random(connection, table, random);
        while (row.saysNothing()) {
            row = random(connection, table, random);
        }
        return row;
    }

    static String dump(Connection connection) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (String table : TABLES) {
            text.append(read(connection, "SELECT * FROM " + table, table));
        }
        return text.toString();
    }

    private static List<Row> read(Connection connection, String sql, String table) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> columns = new ArrayList<>();
            List<@Nullable Object> values;
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                columns.add(row.getMetaData().getColumnName(i));
            }
            // Reckoned from others; a name is the same in capitals.
            columns.removeIf("rank"::equalsIgnoreCase);
            while (row.next()) {
                values = new ArrayList<>();
                for (String column : columns) {
                    values.add(row.getObject(column));
                }
                rows.add(new Row(table, columns, values));
            }
        }
        return rows;
    }

    /// @param columns but those that the database computes
    record Row(String table, List<String> columns, List<@Nullable Object> values) {
        /// The same with one value edited.
        Row edited(SplittableRandom random) {
            List<@Nullable Object> edited = new ArrayList<>(values);
            int column = random.nextInt(columns.size());
            edited.set(column, edit(edited.get(column), random));
            return new Row(table, columns, edited);
        }

        private static Object edit(@Nullable Object value, SplittableRandom random) {
            return switch (value) {
                case null -> 1;
                case Number number -> number.longValue() ^ (1L << random.nextInt(4));
                case String text -> edit(text, random);
                case byte[] bytes -> {
                    byte[] edited = bytes.clone();
                    edited[random.nextInt(edited.length)] ^= (byte) (1 << random.nextInt(8));
                    yield edited;
                }
                default -> throw new IllegalStateException(value.getClass().getName());
            };
        }

        private static String edit(String text, SplittableRandom random) {
            if (text.isEmpty()) {
                return "x";
            }
            int at = random.nextInt(text.length());
            char other = text.charAt(at) == 'e' ? 'a' : 'e';
            return text.substring(0, at) + other + text.substring(at + 1);
        }

        /// A count of nothing is left behind where findings went from one count to another.
        boolean saysNothing() {
            return table.equals("tally") && Long.valueOf(0).equals(((Number) java.util.Objects.requireNonNull(values.getLast())).longValue());
        }

        /// @return whether the database allowed it
        boolean replace(Connection connection, Row before) throws SQLException {
            String sql = "UPDATE %s SET %s WHERE %s".formatted(table, list("%s = ?", ", "), list("%s IS ?", " AND "));
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, 1);
                before.bind(statement, columns.size() + 1);
                return statement.executeUpdate() == 1;
            } catch (SQLException e) {
                if (String.valueOf(e.getMessage()).contains("CONSTRAINT")) {
                    return false;
                }
                throw e;
            }
        }

        void delete(Connection connection) throws SQLException {
            try (PreparedStatement statement =
                    connection.prepareStatement("DELETE FROM %s WHERE %s".formatted(table, list("%s IS ?", " AND ")))) {
                bind(statement, 1);
                statement.executeUpdate();
            }
        }

        void insert(Connection connection) throws SQLException {
            String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
            try (PreparedStatement statement = connection.prepareStatement(
                    "INSERT INTO %s (%s) VALUES (%s)".formatted(table, list("%s", ", "), marks))) {
                bind(statement, 1);
                statement.executeUpdate();
            }
        }

        private String list(String pattern, String separator) {
            return columns.stream().map(pattern::formatted).collect(Collectors.joining(separator));
        }

        private void bind(PreparedStatement statement, int from) throws SQLException {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(from + i, values.get(i));
            }
        }

        @Override
        public String toString() {
            return table
                    + values.stream()
                            .map(value -> value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value))
                            .toList();
        }
    }
}
