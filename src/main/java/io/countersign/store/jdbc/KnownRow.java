package io.countersign.store.jdbc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// A finding whose place in every order is known.
record KnownRow(
        long id,
        int rank,
        int decision,
        int change,
        long advisory,
        long component,
        String identifier,
        String title,
        String name,
        String version) {
    static Optional<KnownRow> of(Handle handle, long id) {
        return handle.createQuery("""
                        SELECT f.id, f.rank, f.decision, f.change, f.advisory, f.component,
                            a.identifier, a.title, c.name, c.version
                        FROM finding f
                        JOIN advisory a ON a.id = f.advisory
                        JOIN component c ON c.id = f.component
                        WHERE f.id = :id
                        """)
                .bind("id", id)
                .map((row, _) -> new KnownRow(
                        row.getLong("id"),
                        row.getInt("rank"),
                        row.getInt("decision"),
                        row.getInt("change"),
                        row.getLong("advisory"),
                        row.getLong("component"),
                        row.getString("identifier"),
                        row.getString("title"),
                        row.getString("name"),
                        row.getString("version")))
                .findOne();
    }

    /// What stands for the keys of [FindingKeys] in a statement.
    ///
    /// @param row the first part of the parameters' names
    Map<String, Object> values(String row) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(row + "_id", id);
        values.put(row + "_rank", rank);
        values.put(row + "_decision", decision);
        values.put(row + "_change", change);
        values.put(row + "_advisory", advisory);
        values.put(row + "_component", component);
        values.put(row + "_identifier", identifier);
        values.put(row + "_title", title);
        values.put(row + "_name", name);
        values.put(row + "_version", version);
        return values;
    }
}
