package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Release;
import io.countersign.model.review.Decision;
import io.countersign.model.review.DecisionKind;
import io.countersign.store.FindingQuery;
import io.countersign.store.FindingRow;
import io.countersign.store.Store;
import io.countersign.store.jdbc.SqliteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real file system that is full, or can only be read; where the machine lets this program mount one.
class SmallDiskTest {
    @TempDir
    private Path folder;

    private Path data;
    private boolean mounted;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        data = Files.createDirectory(folder.resolve("disk"));
        mounted = System.getProperty("os.name").equals("Linux")
                && run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", data.toString());
        assumeTrue(mounted, "no file system can be mounted here");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (mounted) {
            assertThat(run("umount", data.toString())).isTrue();
        }
    }

    @Test
    void a_disk_that_fills_up_is_told_and_every_decision_is_there() throws Exception {
        Path large = TrivySample.write(folder.resolve("large.json"), 20_000, 1);
        try (Store store = SqliteStore.open(data)) {
            Release release = review(store);
            Workflows workflows = RecordedReview.workflows(store);

            ProblemException told = catchThrowableOfType(ProblemException.class, () -> workflows
                    .importEvidence()
                    .take(release.id(), List.of(large), Progress.SILENT, _ -> {}));

            assertThat(told.problem().code()).isIn(ProblemCode.DATABASE_FULL, ProblemCode.EVIDENCE_NOT_KEPT);
            assertThat(decided(store, release)).containsExactly(DecisionKind.TO_FIX, DecisionKind.TO_FIX);
            assertThat(new CheckHistory(store).check(Progress.SILENT).flaws()).isEmpty();
            assertThat(store.<List<?>>read(session -> session.evidence().of(release.id(), 1))).hasSize(1);
        }
        try (Store store = SqliteStore.open(data)) {
            assertThat(new CheckHistory(store).check(Progress.SILENT).flaws()).isEmpty();
        }
    }

    @Test
    void a_disk_that_can_only_be_read_is_told_and_can_be_looked_at() throws Exception {
        Release release;
        try (Store store = SqliteStore.open(data)) {
            release = review(store);
        }
        assertThat(run("mount", "-o", "remount,ro", data.toString())).isTrue();

        assertProblem(ProblemCode.DATABASE_UNREACHABLE, () -> SqliteStore.open(data).close());
        try (Store store = SqliteStore.openToRead(data, Clock.systemUTC())) {
            assertThat(decided(store, release)).containsExactly(DecisionKind.TO_FIX, DecisionKind.TO_FIX);
            assertThat(new CheckHistory(store).check(Progress.SILENT).flaws()).isEmpty();
            assertProblem(ProblemCode.DATABASE_ONLY_READ, () -> RecordedReview.workflows(store)
                    .decideFindings()
                    .decide(FindingQuery.all(release.id(), 1), new Decision.ToFix("")));
        }
    }

    private Release review(Store store) throws IOException, InterruptedException {
        Workflows workflows = RecordedReview.workflows(store);
        Release release = workflows.createRelease().create("p", "1", "b", "Debian 12", List.of());
        Path report = RecordedReview.trivy(folder.resolve("r.json"), "usr", "HIGH", "CVE-2024-1", "CVE-2024-2");
        workflows.importEvidence().take(release.id(), List.of(report), Progress.SILENT, _ -> {});
        workflows.decideFindings().decide(FindingQuery.all(release.id(), 1), new Decision.ToFix("upgrade"));
        return release;
    }

    private static List<DecisionKind> decided(Store store, Release release) {
        return store.read(session -> session.findings().page(FindingQuery.all(release.id(), 1), null, 9)).stream()
                .map(FindingRow::decision)
                .toList();
    }

    private static void assertProblem(ProblemCode code, ThrowingCallable act) {
        assertThat(catchThrowableOfType(ProblemException.class, act).problem().code()).isEqualTo(code);
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
