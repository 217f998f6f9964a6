package io.countersign.app;

import io.countersign.model.table.ColumnMapping;
import io.countersign.store.jdbc.SqliteStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The mappings that are kept in a folder, for commands that need no database otherwise: read once they are asked for,
/// and none where there is no database.
final class KnownMappings implements Supplier<List<ColumnMapping>> {
    private final Path folder;
    private final Clock clock;
    private @Nullable List<ColumnMapping> known;

    KnownMappings(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public synchronized List<ColumnMapping> get() {
        List<ColumnMapping> mappings = known;
        if (mappings == null) {
            mappings = SqliteStore.exists(folder) ? read() : List.of();
            known = mappings;
        }
        return mappings;
    }

    private List<ColumnMapping> read() {
        try (SqliteStore store = SqliteStore.open(folder, clock)) {
            return store.read(session -> session.mappings().all());
        }
    }
}
