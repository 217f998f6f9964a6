package io.countersign.workflow;

import io.countersign.app.Formats;
import io.countersign.store.Store;
import io.countersign.store.jdbc.SqliteStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// A program of its own that takes one report into a release: what [ImportKillTest] kills. It says `ready` before it
/// begins.
final class ImportingProgram {
    private ImportingProgram() {}

    /// @param args the data folder, the release's number, the report
    public static void main(String[] args) throws InterruptedException {
        try (Store store = SqliteStore.open(Path.of(args[0]))) {
            ImportEvidence importing =
                    new ImportEvidence(store, Formats.importers(), Clock.systemUTC(), () -> "Lin Mei");
            System.out.println("ready");
            importing.take(Long.parseLong(args[1]), List.of(Path.of(args[2])), Progress.SILENT, _ -> {});
        }
    }
}
