package io.countersign.store.jdbc;

import io.countersign.store.FindingsContract;
import io.countersign.store.Store;
import java.nio.file.Path;

class SqliteFindingsTest extends FindingsContract {
    @Override
    protected Store open(Path folder) {
        return SqliteStore.open(folder);
    }
}
