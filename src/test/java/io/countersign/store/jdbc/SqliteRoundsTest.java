package io.countersign.store.jdbc;

import io.countersign.store.RoundsContract;
import io.countersign.store.Store;
import java.nio.file.Path;

class SqliteRoundsTest extends RoundsContract {
    @Override
    protected Store open(Path folder) {
        return SqliteStore.open(folder);
    }
}
