package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.audit.AuditEntry;
import io.countersign.store.Store;
import io.countersign.store.jdbc.SqliteStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a program that decides and imports, at random moments. Each time the database opens, every decision that was
/// acknowledged is there, and the record with all that it holds is whole.
class DecisionKillTest {
    private static final long SEED = 20_261_103;
    private static final long LONGEST = 400;

    @TempDir
    private Path folder;

    @Test
    void killed_at_random_points_opens_at_most_the_last_unacknowledged_edit_lost() throws Exception {
        killAtRandomMoments(4);
    }

    @Test
    @Tag("bench")
    void every_acknowledged_decision_survives_two_hundred_kills() throws Exception {
        killAtRandomMoments(200);
    }

    private void killAtRandomMoments(int kills) throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        Path report = TrivySample.write(folder.resolve("report.json"), 600, SEED);
        try (Store store = SqliteStore.open(data)) {
            Workflows workflows = RecordedReview.workflows(store);
            workflows.createRelease().create("p", "1", "first", "Debian 12", List.of());
            workflows.importEvidence().take(1, List.of(report), Progress.SILENT, _ -> {});
        }
        SplittableRandom random = new SplittableRandom(SEED);
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < kills; kill++) {
            acknowledged.addAll(runAndKill(data, report, kill, random.nextLong(LONGEST)));
            try (Store store = SqliteStore.open(data)) {
                assertThat(new CheckHistory(store).check(Progress.SILENT).flaws()).isEmpty();
                assertThat(decided(store)).containsAll(acknowledged);
            }
        }
        assertThat(acknowledged).isNotEmpty();
    }

    private static List<String> decided(Store store) {
        List<String> acts = new ArrayList<>();
        store.read(session -> {
            session.audit().forEach(entry -> add(acts, entry));
            return acts;
        });
        return acts;
    }

    private static void add(List<String> acts, AuditEntry entry) {
        if (entry.action().equals("finding.decided")) {
            acts.add(entry.subject());
        }
    }

    /// @return the acts that were acknowledged before the end, each a whole line
    private static List<String> runAndKill(Path data, Path report, int kill, long after)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DecidingProgram.class.getName(),
                        data.toString(),
                        report.toString(),
                        String.valueOf(kill))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Queue<String> acts = new ConcurrentLinkedQueue<>();
        BufferedReader out = process.inputReader();
        assertThat(out.readLine()).isEqualTo("ready");
        if (kill % 2 == 1) {
            // Every other time counts from the first decision, so that some are acknowledged on a slow machine too.
            acts.add(out.readLine());
        }
        Thread listening = Thread.startVirtualThread(() -> listen(out, acts));
        process.waitFor(after, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        listening.join();
        return List.copyOf(acts);
    }

    /// What is said with the last breath may be lost; the program had been told by then all the same.
    private static void listen(BufferedReader out, Queue<String> acts) {
        try (out) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                acts.add(line);
            }
        } catch (IOException _) {
            // The pipe ended with the program.
        }
    }
}
