package io.countersign.store.jdbc;

import io.countersign.model.evidence.Fact;
import io.countersign.store.EvidenceStore.Attested;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The facts of imported files, each kind in its table.
final class JdbcFacts {
    private final Handle handle;

    JdbcFacts(Handle handle) {
        this.handle = handle;
    }

    void add(long evidenceId, List<Fact> facts) {
        for (FactTable<?> table : FactTable.ALL) {
            List<Fact> ofKind = facts.stream().filter(table.kind()::isInstance).toList();
            if (!ofKind.isEmpty()) {
                PreparedBatch batch = handle.prepareBatch(table.insert());
                ofKind.forEach(fact -> batch.add(table.row(evidenceId, fact)));
                batch.execute();
            }
        }
    }

    <T extends Fact> List<Attested<T>> of(long releaseId, int round, Class<T> kind) {
        List<Attested<T>> facts = new ArrayList<>();
        forEach(releaseId, round, kind, facts::add);
        return facts;
    }

    <T extends Fact> void forEach(long releaseId, int round, Class<T> kind, Consumer<Attested<T>> consumer) {
        for (FactTable<?> table : FactTable.ALL) {
            if (kind.isAssignableFrom(table.kind())) {
                read(table, releaseId, round, kind, consumer);
            }
        }
    }

    private <T extends Fact> void read(
            FactTable<?> table, long releaseId, int round, Class<T> kind, Consumer<Attested<T>> consumer) {
        try (Stream<Attested<T>> rows = handle.createQuery(
                        "SELECT x.*, e.name AS source FROM %s x %s".formatted(table.name(), JdbcEvidence.JOIN))
                .bind("release", releaseId)
                .bind("round", round)
                .map((row, context) -> new Attested<T>(
                        kind.cast(table.reader().map(row, context)), row.getLong("evidence"), row.getString("source")))
                .stream()) {
            rows.forEach(consumer);
        }
    }
}
