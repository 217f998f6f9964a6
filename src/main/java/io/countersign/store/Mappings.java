package io.countersign.store;

import io.countersign.model.table.ColumnMapping;
import java.util.List;

/// What people said of the columns of their tables.
public interface Mappings {
    /// All of them, by name.
    List<ColumnMapping> all();

    /// Keeps a mapping, in place of an earlier one of that name.
    void save(ColumnMapping mapping);

    /// @return whether there was one of that name
    boolean delete(String name);
}
