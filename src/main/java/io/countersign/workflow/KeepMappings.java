package io.countersign.workflow;

import io.countersign.model.audit.AuditEvent;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.table.ColumnMapping;
import io.countersign.store.Store;
import java.util.List;
import java.util.function.Supplier;

/// Keeps what the columns of tables mean, so that the next one is known. Thread-safe.
public final class KeepMappings {
    private final Store store;
    private final Supplier<String> who;

    /// @param who the person, asked each time
    public KeepMappings(Store store, Supplier<String> who) {
        this.store = store;
        this.who = who;
    }

    public List<ColumnMapping> all() {
        return store.read(session -> session.mappings().all());
    }

    /// Keeps a mapping, in place of an earlier one of that name.
    public void save(ColumnMapping mapping) {
        store.write(who.get(), session -> {
            if (!session.mappings().all().contains(mapping)) {
                session.mappings().save(mapping);
                session.audit().append(new AuditEvent("mapping.saved", 0, mapping.name(), "", ""));
            }
            return mapping;
        });
    }

    /// Gives a mapping another name.
    ///
    /// @throws ProblemException if another one has that name
    public void rename(ColumnMapping mapping, String name) {
        store.write(who.get(), session -> {
            if (session.mappings().all().stream().anyMatch(one -> one.name().equals(name))) {
                throw ProblemException.of(ProblemCode.MAPPING_NAMED, name);
            }
            session.mappings().delete(mapping.name());
            session.mappings().save(mapping.with(name, mapping.target(), mapping.platform()));
            session.audit().append(new AuditEvent("mapping.deleted", 0, mapping.name(), "", ""));
            session.audit().append(new AuditEvent("mapping.saved", 0, name, "", ""));
            return name;
        });
    }

    /// Forgets the mapping of a name, if there is one.
    public void delete(String name) {
        store.write(who.get(), session -> {
            if (session.mappings().delete(name)) {
                session.audit().append(new AuditEvent("mapping.deleted", 0, name, "", ""));
            }
            return name;
        });
    }
}
