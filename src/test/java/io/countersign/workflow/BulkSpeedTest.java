package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.review.Decision;
import io.countersign.model.review.WaiverScope;
import io.countersign.store.FindingQuery;
import io.countersign.store.Findings;
import io.countersign.store.Store;
import io.countersign.store.jdbc.SqliteStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// How long acts take over a hundred thousand findings: seconds, not minutes.
@Tag("bench")
class BulkSpeedTest {
    private static final int FINDINGS = 100_000;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final List<String> took = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void whatever_is_done_to_a_hundred_thousand_findings_takes_seconds(TestReporter reporter) throws Exception {
        Path report = TrivySample.write(folder.resolve("report.json"), FINDINGS, 1);
        Path again = TrivySample.write(folder.resolve("again.json"), FINDINGS - 1, 1);
        try (Store store = SqliteStore.open(folder.resolve("data"))) {
            Workflows workflows = RecordedReview.workflows(store);
            DecideFindings decide = workflows.decideFindings();
            Release release = workflows.createRelease()
                    .create("p", "1", "b", "Debian 12", List.of(new Image("aws", "ami-1", "")));
            time("import", () -> take(workflows, release, report));
            FindingQuery all = FindingQuery.all(release.id(), 1);
            Decision waiver = new Decision.Accepted("no network", RecordedReview.lastDay(), "", "", WaiverScope.PLACE);
            Findings.Act act = time("decide by filter", () -> decide.decide(all, waiver));
            assertThat(act.findings()).isEqualTo(FINDINGS);
            time("undo", () -> decide.undo(release.id(), act.number()));
            time("redo", () -> decide.redo(release.id(), act.number()));
            Decision wide = new Decision.Accepted("no network", RecordedReview.lastDay(), "", "", WaiverScope.PRODUCT);
            time("count what a wide waiver covers", () -> store.read(
                    session -> session.findings().covered(all, WaiverScope.PRODUCT)));
            Findings.Act wider = time("waive widely", () -> decide.decide(all, wide));
            time("undo that", () -> decide.undo(release.id(), wider.number()));
            time("open round 2", () -> workflows.openRound().open(release.id(), List.of(new Image("aws", "ami-2", ""))));
            time("import into round 2", () -> take(workflows, release, again));
            FindingQuery second = FindingQuery.all(release.id(), 2);
            Findings.Act confirmed = time("confirm", () -> decide.confirm(second));
            time("undo that too", () -> decide.undo(release.id(), confirmed.number()));
            time("assess", () -> workflows.assessRelease().assess(release.id()));
            time("next release", () -> workflows.createRelease()
                    .createFrom(release.id(), "p", "2", "b", "Debian 12", List.of()));
            time("verify", () -> {
                CheckHistory.Result result = new CheckHistory(store).check(Progress.SILENT);
                assertThat(result.flaws()).isEmpty();
                return result;
            });
        }
        reporter.publishEntry("milliseconds of processor time (and by the clock)", took.toString());
        System.out.println(took);
    }

    private static boolean take(Workflows workflows, Release release, Path report) throws InterruptedException {
        workflows.importEvidence()
                .take(release.id(), List.of(report), Instructions.NONE, Progress.SILENT, file -> assertThat(file.outcome())
                        .isEqualTo(Inspection.Outcome.RECOGNISED));
        return true;
    }

    /// What this program has used of the processors: another one beside it must not fail the test.
    private static Duration processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    private <T> T time(String what, Callable<T> work) throws Exception {
        Duration before = processor();
        long start = System.nanoTime();
        T result = work.call();
        Duration used = processor().minus(before);
        took.add("%s %d (%d)".formatted(what, used.toMillis(), Duration.ofNanos(System.nanoTime() - start).toMillis()));
        System.out.println(took.getLast());
        assertThat(used).as(what).isLessThan(LONGEST);
        return result;
    }
}
