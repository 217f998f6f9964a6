package io.countersign.store.jdbc;

import io.countersign.store.Store;
import io.countersign.store.StoreContract;
import java.nio.file.Path;

class SqliteStoreTest extends StoreContract {
    @Override
    protected Store open(Path folder) {
        return SqliteStore.open(folder);
    }
}
