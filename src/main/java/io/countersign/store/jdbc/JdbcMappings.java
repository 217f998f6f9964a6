package io.countersign.store.jdbc;

import io.countersign.model.finding.Severity;
import io.countersign.model.table.ColumnMapping;
import io.countersign.model.table.TableField;
import io.countersign.parse.Json;
import io.countersign.store.Mappings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// The mappings of columns. Maps are kept as arrays of pairs, since their order counts.
final class JdbcMappings implements Mappings {
    private final Handle handle;

    JdbcMappings(Handle handle) {
        this.handle = handle;
    }

    @Override
    public List<ColumnMapping> all() {
        return handle.createQuery("SELECT * FROM column_mapping ORDER BY name")
                .map((row, _) -> mapping(row))
                .list();
    }

    @Override
    public void save(ColumnMapping mapping) {
        handle.createUpdate("""
                        INSERT INTO column_mapping
                            (name, target, platform, sheet, header, fields, severities, passed, closed)
                        VALUES (:name, :target, :platform, :sheet, :header, :fields, :severities, :passed, :closed)
                        ON CONFLICT (name) DO UPDATE SET target = excluded.target, platform = excluded.platform,
                            sheet = excluded.sheet, header = excluded.header, fields = excluded.fields,
                            severities = excluded.severities, passed = excluded.passed, closed = excluded.closed
                        """)
                .bind("name", mapping.name())
                .bind("target", mapping.target().name())
                .bind("platform", mapping.platform())
                .bind("sheet", mapping.sheet())
                .bind("header", ListText.write(mapping.header()))
                .bind("fields", pairs(mapping.columns(), TableField::name, Function.identity()))
                .bind("severities", pairs(mapping.severities(), Function.identity(), Severity::name))
                .bind("passed", ListText.write(List.copyOf(mapping.passed())))
                .bind("closed", ListText.write(List.copyOf(mapping.closed())))
                .execute();
    }

    @Override
    public boolean delete(String name) {
        return handle.createUpdate("DELETE FROM column_mapping WHERE name = :name").bind("name", name).execute() > 0;
    }

    private static ColumnMapping mapping(ResultSet row) throws SQLException {
        return new ColumnMapping(
                row.getString("name"),
                ColumnMapping.Target.valueOf(row.getString("target")),
                row.getString("platform"),
                row.getString("sheet"),
                ListText.read(row.getString("header")),
                map(row.getString("fields"), TableField::valueOf, Function.identity()),
                map(row.getString("severities"), Function.identity(), Severity::valueOf),
                new LinkedHashSet<>(ListText.read(row.getString("passed"))),
                new LinkedHashSet<>(ListText.read(row.getString("closed"))));
    }

    private static <K, V> String pairs(Map<K, V> map, Function<K, String> key, Function<V, String> value) {
        return Json.write(map.entrySet().stream()
                .map(entry -> List.of(key.apply(entry.getKey()), value.apply(entry.getValue())))
                .toList());
    }

    private static <K, V> SequencedMap<K, V> map(String text, Function<String, K> key, Function<String, V> value) {
        SequencedMap<K, V> map = new LinkedHashMap<>();
        Json.tree(text).forEach(pair -> map.put(
                key.apply(pair.get(0).asString()), value.apply(pair.get(1).asString())));
        return map;
    }
}
