package io.countersign.store.jdbc;

import io.countersign.model.finding.Component;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// Components, without the version that mends a finding, which belongs to the finding. Their names are searched.
final class ComponentDictionary extends Dictionary<Component> {
    private static final long CAPACITY = 4_000_000;

    private final PreparedStatement index;

    ComponentDictionary(Connection connection) throws SQLException {
        super(
                connection,
                "component",
                "INSERT INTO component (id, digest, name, version, purl) VALUES (?, ?, ?, ?, ?)",
                CAPACITY);
        index = TextSearch.componentIndex(connection);
    }

    @Override
    int length(Component component) {
        return component.name().length()
                + component.version().length()
                + component.purl().length();
    }

    @Override
    Digest digest(Component component) {
        return Digest.of(component.name(), component.version(), component.purl());
    }

    @Override
    void fill(PreparedStatement insert, Component component) throws SQLException {
        insert.setString(3, component.name());
        insert.setString(4, component.version());
        insert.setString(5, component.purl());
    }

    @Override
    void index(long after, long to) throws SQLException {
        index.setLong(1, after);
        index.setLong(2, to);
        index.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        super.close();
        index.close();
    }
}
