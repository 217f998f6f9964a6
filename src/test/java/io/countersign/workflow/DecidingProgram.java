package io.countersign.workflow;

import io.countersign.model.release.Release;
import io.countersign.model.review.Decision;
import io.countersign.store.FindingQuery;
import io.countersign.store.FindingRow;
import io.countersign.store.Findings;
import io.countersign.store.Store;
import io.countersign.store.jdbc.SqliteStore;
import java.nio.file.Path;
import java.util.List;

/// A program of its own that decides findings, takes that back and imports, one after the other without an end: what
/// [DecisionKillTest] kills. It says each act's number once it is acknowledged.
final class DecidingProgram {
    private DecidingProgram() {}

    /// @param args the data folder, a report, the kill's number
    public static void main(String[] args) throws InterruptedException {
        try (Store store = SqliteStore.open(Path.of(args[0]))) {
            Workflows workflows = RecordedReview.workflows(store);
            Release release = store.read(session -> session.releases().find(1)).orElseThrow();
            List<FindingRow> rows =
                    store.read(session -> session.findings().page(FindingQuery.all(1, 1), null, 400));
            System.out.println("ready");
            for (int turn = 0; ; turn++) {
                List<Long> some = rows.stream().skip(turn % 100).map(FindingRow::id).toList();
                Findings.Act act = workflows.decideFindings()
                        .decide(release.id(), some, new Decision.ToFix("kill " + args[2] + ", turn " + turn));
                System.out.println(act.number());
                if (turn % 5 == 4) {
                    takeIn(workflows, Path.of(args[1]), args[2] + "-" + turn);
                }
            }
        }
    }

    private static void takeIn(Workflows workflows, Path report, String build) throws InterruptedException {
        Release other = workflows.createRelease().create("p", "1", build, "Debian 12", List.of());
        workflows.importEvidence().take(other.id(), List.of(report), Progress.SILENT, _ -> {});
    }
}
