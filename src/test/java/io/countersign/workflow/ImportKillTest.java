package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.Evidence;
import io.countersign.store.FindingQuery;
import io.countersign.store.Store;
import io.countersign.store.jdbc.SqliteStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// Kills an import at random moments. Each time the database opens and is whole, holds all of the file or nothing, and
/// the record holds together.
class ImportKillTest {
    private static final long SEED = 20_261_102;

    @TempDir
    private Path folder;

    @Test
    void a_killed_import_leaves_all_or_nothing(TestReporter reporter) throws Exception {
        killAtRandomMoments(4, 5_000, reporter);
    }

    @Test
    @Tag("bench")
    void fifty_killed_imports_of_a_hundred_thousand_leave_all_or_nothing(TestReporter reporter) throws Exception {
        killAtRandomMoments(50, 100_000, reporter);
    }

    private void killAtRandomMoments(int kills, int findings, TestReporter reporter)
            throws IOException, InterruptedException {
        Path report = TrivySample.write(folder.resolve("report.json"), findings, SEED);
        Path data = folder.resolve("data");
        long whole = importAndKill(data, report, addRelease(data, 0), Long.MAX_VALUE);
        assertThat(stored(data, 1, findings)).isTrue();
        Random random = new Random(SEED);
        int finished = 0;
        for (int kill = 1; kill <= kills; kill++) {
            long release = addRelease(data, kill);
            importAndKill(data, report, release, random.nextLong(whole));
            finished += stored(data, release, findings) ? 1 : 0;
        }
        reporter.publishEntry("imports that had ended before they were killed", finished + " of " + kills);
    }

    /// @return how long the import took, in nanoseconds
    private static long importAndKill(Path data, Path report, long release, long after)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportingProgram.class.getName(),
                        data.toString(),
                        String.valueOf(release),
                        report.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("ready");
            long start = System.nanoTime();
            if (!process.waitFor(after, TimeUnit.NANOSECONDS)) {
                process.destroyForcibly().waitFor();
            }
            return System.nanoTime() - start;
        }
    }

    /// Opens the database as the next start would, and checks all that must hold.
    ///
    /// @return whether the file is there
    private static boolean stored(Path data, long release, int findings)
            throws IOException, InterruptedException {
        try (Store store = SqliteStore.open(data)) {
            assertThat(new CheckHistory(store).check(Progress.SILENT).whole()).isTrue();
            List<Evidence> evidence = store.read(session -> session.evidence().of(release, 1));
            FindingQuery all = FindingQuery.all(release, 1);
            long count = store.read(session -> session.findings().count(all));
            AtomicLong rows = new AtomicLong();
            store.read(session -> {
                session.findings().forEach(release, 1, _ -> rows.incrementAndGet());
                return rows;
            });
            long imported = store.read(session -> session.audit().before(Long.MAX_VALUE, release, 10)).stream()
                    .filter(entry -> entry.action().equals("evidence.imported"))
                    .count();
            assertThat(evidence.size()).isLessThanOrEqualTo(1);
            assertThat(count).isEqualTo(evidence.isEmpty() ? 0 : findings);
            assertThat(rows.get()).isEqualTo(count);
            assertThat(imported).isEqualTo(evidence.size());
            for (Evidence file : evidence) {
                try (InputStream in = store.files().open(file.sha256())) {
                    assertThat(in.transferTo(OutputStream.nullOutputStream())).isEqualTo(file.size());
                }
            }
            return !evidence.isEmpty();
        }
    }

    private static long addRelease(Path data, int number) throws IOException {
        Files.createDirectories(data);
        try (Store store = SqliteStore.open(data)) {
            return new CreateRelease(store, Clock.systemUTC(), () -> "Lin Mei")
                    .create("p", "1", "b" + number, "Debian 12", List.of())
                    .id();
        }
    }
}
