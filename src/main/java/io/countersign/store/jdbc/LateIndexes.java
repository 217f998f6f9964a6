package io.countersign.store.jdbc;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// Takes the indices over findings away while a large file fills an empty database, and makes them again at its end:
/// sorting all entries once is quicker than finding the place of each. Those that always hold few findings stay.
///
/// All of it is part of the transaction. Others see the database with its indices, and so does everyone where the
/// file is not taken.
final class LateIndexes {
    /// Below so many new findings it is not worth it.
    private static final long MANY = 10_000;

    /// How many times as many findings must be new as were there, for those go through the sorting too.
    private static final long TIMES = 10;

    private final Handle handle;
    private final long before;
    private List<String> missing = List.of();
    private boolean taken;

    /// @param before how many findings there are
    LateIndexes(Handle handle, long before) {
        this.handle = handle;
        this.before = before;
    }

    /// Takes the indices away if it is worth it. No result may be half read.
    ///
    /// @param added how many findings are new
    /// @param identities whether the index over identities is needed until the end
    void after(long added, boolean identities) {
        if (taken || added < MANY || added < TIMES * before) {
            return;
        }
        taken = true;
        List<Index> indices = handle.createQuery("""
                        SELECT s.name, s.sql
                        FROM sqlite_schema s JOIN pragma_index_list(s.tbl_name) i ON i.name = s.name
                        WHERE s.type = 'index' AND s.sql IS NOT NULL
                          AND (i.partial = 0 OR s.name = 'finding_kind')
                          AND s.tbl_name IN ('finding', 'attestation', 'advisory', 'component')
                          AND (s.name <> 'finding_identity' OR NOT :identities)
                        """)
                .bind("identities", identities)
                .map((row, _) -> new Index(row.getString(1), row.getString(2)))
                .list();
        indices.forEach(index -> handle.execute("DROP INDEX " + index.name()));
        missing = indices.stream().map(Index::sql).toList();
    }

    /// Makes the indices again. To be called before anything but an import uses the tables.
    void restore() {
        missing.forEach(handle::execute);
        missing = List.of();
    }

    /// Makes the one over identities again, which is asked for from now on.
    void restoreIdentities() {
        missing.stream().filter(LateIndexes::isOfIdentities).forEach(handle::execute);
        missing = missing.stream().filter(sql -> !isOfIdentities(sql)).toList();
    }

    private static boolean isOfIdentities(String sql) {
        return sql.contains("finding_identity");
    }

    private record Index(String name, String sql) {}
}
