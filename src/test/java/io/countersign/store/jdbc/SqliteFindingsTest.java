package io.countersign.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.finding.Severity;
import io.countersign.model.review.Decision;
import io.countersign.model.review.DecisionKind;
import io.countersign.store.FindingQuery;
import io.countersign.store.FindingRow;
import io.countersign.store.FindingsContract;
import io.countersign.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

class SqliteFindingsTest extends FindingsContract {
    @Override
    protected Store open(Path folder) {
        return SqliteStore.open(folder);
    }

    /// Nothing opens a second round yet, so it is put into the database by hand.
    @Test
    void a_finding_that_comes_again_in_a_later_round_has_the_decision_that_stands() {
        take("one", List.of(finding("same", Severity.LOW, 30), finding("undone", Severity.LOW, 20)));
        store.write("r", session -> session.findings().decide(FindingQuery.all(release, 1), new Decision.ToFix("x")));
        long undone = store.write("r", session -> session.findings()
                .decide(release, List.of(2L), new Decision.Intended("y"))
                .number());
        store.write("r", session -> session.findings().undo(undone));
        openSecondRound();

        takeInSecondRound();

        List<FindingRow> rows =
                store.read(session -> session.findings().page(FindingQuery.all(release, 2), null, 10));
        assertThat(rows)
                .extracting(FindingRow::decision)
                .containsExactly(DecisionKind.TO_FIX, DecisionKind.TO_FIX, DecisionKind.OPEN);
    }

    private void takeInSecondRound() {
        Format format = new Format("trivy-json", EvidenceKind.SCAN, "Trivy");
        store.write("r", session -> {
            Evidence draft = new Evidence(
                    0, release, 2, "two", 1, "two", format, Instant.EPOCH, "r", Counts.NONE, null);
            Evidence opened = new Evidence(
                    session.evidence().open(draft), release, 2, "two", 1, "two", format, Instant.EPOCH, "r",
                    Counts.NONE, null);
            session.evidence()
                    .addFindings(
                            opened,
                            List.of(
                                    finding("same", Severity.LOW, 30),
                                    finding("undone", Severity.LOW, 20),
                                    finding("new", Severity.LOW, 10)));
            session.evidence().finish(opened);
            return opened;
        });
    }

    private void openSecondRound() {
        SqliteDatabase database = SqliteDatabase.open(folder, SqliteDatabase.Schema.CURRENT);
        try (Handle writer = database.writer()) {
            writer.execute("INSERT INTO round (release, number, opened_at) VALUES (?, 2, 0)", release);
        }
    }
}
