package io.countersign.store.jdbc;

import io.countersign.model.evidence.Fact;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.mapper.RowMapper;

/// Where the facts of one kind lie, and how they are written and read.
///
/// @param kind what is in it
/// @param name of the table
/// @param columns beside `id` and `evidence`
/// @param values of these columns, in their order
/// @param reader reads a row
record FactTable<T extends Fact>(
        Class<T> kind, String name, List<String> columns, Function<T, List<Object>> values, RowMapper<T> reader) {
    private static final FactTable<Fact.Port> PORTS = new FactTable<>(
            Fact.Port.class,
            "fact_port",
            List.of("host", "port", "protocol", "state", "service"),
            port -> List.of(port.host(), port.port(), port.protocol(), port.state().name(), port.service()),
            (row, _) -> new Fact.Port(
                    row.getString("host"),
                    row.getInt("port"),
                    row.getString("protocol"),
                    Fact.PortState.valueOf(row.getString("state")),
                    row.getString("service")));

    private static final FactTable<Fact.Value> VALUES = new FactTable<>(
            Fact.Value.class,
            "fact_value",
            List.of("name", "value"),
            value -> List.of(value.name(), value.value()),
            (row, _) -> new Fact.Value(row.getString("name"), row.getString("value")));

    private static final FactTable<Fact.InstalledPackage> PACKAGES = new FactTable<>(
            Fact.InstalledPackage.class,
            "fact_package",
            List.of("type", "name", "version", "purl"),
            installed -> List.of(installed.type(), installed.name(), installed.version(), installed.purl()),
            (row, _) -> new Fact.InstalledPackage(
                    row.getString("type"), row.getString("name"), row.getString("version"), row.getString("purl")));

    private static final FactTable<Fact.Update> UPDATES = new FactTable<>(
            Fact.Update.class,
            "fact_update",
            List.of("name", "installed", "available", "security"),
            update -> List.of(update.name(), update.installed(), update.available(), update.security()),
            (row, _) -> new Fact.Update(
                    row.getString("name"),
                    row.getString("installed"),
                    row.getString("available"),
                    row.getBoolean("security")));

    private static final FactTable<Fact.Account> ACCOUNTS = new FactTable<>(
            Fact.Account.class,
            "fact_account",
            List.of("name", "password", "given"),
            account -> List.of(account.name(), account.password().name(), account.given()),
            (row, _) -> new Fact.Account(
                    row.getString("name"),
                    Fact.PasswordState.valueOf(row.getString("password")),
                    row.getString("given")));

    private static final FactTable<Fact.FileMode> FILES = new FactTable<>(
            Fact.FileMode.class,
            "fact_file",
            List.of("path", "type", "mode", "owner_name", "group_name"),
            file -> List.of(file.path(), file.type(), file.mode(), file.owner(), file.group()),
            (row, _) -> new Fact.FileMode(
                    row.getString("path"),
                    row.getString("type"),
                    row.getInt("mode"),
                    row.getString("owner_name"),
                    row.getString("group_name")));

    /// All of them.
    static final List<FactTable<?>> ALL = List.of(PORTS, VALUES, PACKAGES, UPDATES, ACCOUNTS, FILES);

    /// The statement that adds a row; its parameters are the evidence and the columns.
    String insert() {
        return "INSERT INTO %s (evidence, %s) VALUES (?%s)"
                .formatted(name, String.join(", ", columns), String.join("", Collections.nCopies(columns.size(), ", ?")));
    }

    /// The parameters of [#insert()].
    Object[] row(long evidenceId, Fact fact) {
        List<Object> values = this.values.apply(kind.cast(fact));
        Object[] row = new Object[values.size() + 1];
        row[0] = evidenceId;
        for (int i = 0; i < values.size(); i++) {
            row[i + 1] = values.get(i);
        }
        return row;
    }
}
