package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.app.Formats;
import io.countersign.model.audit.AuditEntry;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.store.Store;
import io.countersign.store.jdbc.SqliteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenRoundTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T10:00:00Z"), ZoneOffset.UTC);
    private static final List<Image> IMAGES =
            List.of(new Image("azure", "wp-1", ""), new Image("aws", "ami-1", "us-east-1"));

    @TempDir
    private Path folder;

    private Store store;
    private OpenRound openRound;
    private Release release;

    @BeforeEach
    void openRelease() {
        store = SqliteStore.open(folder, CLOCK);
        openRound = new OpenRound(store, CLOCK, () -> "Lin Mei");
        release = new CreateRelease(store, CLOCK, () -> "Lin Mei")
                .create("WordPress", "6.8", "b7", "Ubuntu 24.04", IMAGES);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void what_was_rebuilt_has_a_new_identifier_and_the_rest_stays() throws Exception {
        takeEvidence();

        Release opened = openRound.open(release.id(), List.of(new Image("aws", "ami-2", "us-east-1")));

        assertThat(opened.round()).isEqualTo(2);
        assertThat(opened.images())
                .containsExactly(new Image("azure", "wp-1", ""), new Image("aws", "ami-2", "us-east-1"));
    }

    @Test
    void the_record_says_who_opened_it_and_what_was_before() throws Exception {
        takeEvidence();

        openRound.open(release.id(), List.of(new Image("aws", "ami-2", "us-east-1")));

        AuditEntry entry = store.read(session -> session.audit().head()).orElseThrow();
        assertThat(entry.action()).isEqualTo("round.opened");
        assertThat(entry.who()).isEqualTo("Lin Mei");
        assertThat(entry.before()).isEqualTo("azure wp-1, aws ami-1");
        assertThat(entry.after()).isEqualTo("azure wp-1, aws ami-2");
    }

    @Test
    void a_round_without_evidence_leads_to_no_other() {
        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> openRound.open(release.id(), List.of()));

        assertThat(problem.problem().code()).isEqualTo(ProblemCode.ROUND_EMPTY);
    }

    @Test
    void evidence_is_not_carried_over() throws Exception {
        takeEvidence();

        openRound.open(release.id(), List.of());

        assertThat(store.<List<?>>read(session -> session.evidence().of(release.id(), 2))).isEmpty();
        assertThat(store.<List<?>>read(session -> session.evidence().of(release.id(), 1))).hasSize(1);
    }

    private void takeEvidence() throws IOException, InterruptedException {
        Path page = Files.writeString(folder.resolve("guide.md"), "# Guide\n\nUpgrade with apt.\n");
        List<Inspection> results = new ArrayList<>();
        new ImportEvidence(store, Formats.documents(), CLOCK, () -> "Lin Mei")
                .take(release.id(), List.of(page), Progress.SILENT, results::add);
        assertThat(results).extracting(Inspection::outcome).containsExactly(Inspection.Outcome.RECOGNISED);
    }
}
