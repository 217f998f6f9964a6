package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.model.evidence.Attachment;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.RoundChange;
import io.countersign.store.FindingQuery;
import io.countersign.store.Store;
import io.countersign.store.jdbc.SqliteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Of which image a report speaks, and what that proves.
class ScannedImageTest {
    private static final List<Image> IMAGES = List.of(new Image("aws", "ami-1", ""), new Image("azure", "wp-1", ""));
    private static final List<Image> REBUILT = List.of(new Image("aws", "ami-2", ""), new Image("azure", "wp-2", ""));

    @TempDir
    private Path folder;

    private Store store;
    private Workflows workflows;
    private Release release;
    private int files;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder.resolve("data"));
        workflows = RecordedReview.workflows(store);
        release = workflows.createRelease().create("p", "1", "b", "Debian 12", IMAGES);
    }

    @AfterEach
    void close() throws InterruptedException {
        assertThat(new CheckHistory(store).check(Progress.SILENT).flaws()).isEmpty();
        store.close();
    }

    @Test
    void what_one_image_had_is_not_gone_because_another_was_scanned() throws Exception {
        take("ami-1", "CVE-2024-1");
        take("wp-1", "CVE-2024-2");
        nextRound();

        take("ami-2");
        assertThat(changes()).isEqualTo(Map.of(RoundChange.FIXED, 1L, RoundChange.NOT_REPEATED, 1L));

        take("wp-2");
        assertThat(changes()).isEqualTo(Map.of(RoundChange.FIXED, 2L));
        assertThat(images()).containsExactly("ami-2", "wp-2");
    }

    @Test
    void a_report_of_the_image_before_proves_nothing_of_the_one_that_was_rebuilt() throws Exception {
        take("ami-1", "CVE-2024-1");
        nextRound();

        Inspection told = take("ami-1 again");

        assertThat(changes()).isEqualTo(Map.of(RoundChange.NOT_REPEATED, 1L));
        assertThat(scan(told.scan()).remarks()).extracting(remark -> remark.key()).contains("evidence.outdated.image");
        assertThat(scan(evidence().getFirst().scan()).complete()).isFalse();
    }

    @Test
    void the_same_file_in_a_later_round_of_rebuilt_images_proves_nothing() throws Exception {
        Path first = report("app", "CVE-2024-1");
        Path second = report("app");
        take(first, "");
        take(second, "");
        nextRound();

        Inspection told = take(second, "");

        assertThat(changes()).isEqualTo(Map.of(RoundChange.NOT_REPEATED, 1L));
        assertThat(scan(told.scan()).remarks()).extracting(remark -> remark.key()).contains("evidence.outdated.bytes");
    }

    @Test
    void an_identifier_counts_where_it_stands_by_itself() throws Exception {
        take("registry/ami-12:latest");
        assertThat(images()).isEmpty();

        take("registry/AMI-1:latest");
        assertThat(images()).containsExactly("ami-1");
    }

    @Test
    void a_person_may_say_which_image_it_is() throws Exception {
        take(report("localhost", "CVE-2024-1"), "wp-1");

        assertThat(images()).containsExactly("wp-1");
    }

    @Test
    void what_was_begun_in_a_round_is_not_recorded_once_the_next_is_open() throws Exception {
        take("ami-1", "CVE-2024-1");
        Release before = store.read(session -> session.releases().find(release.id())).orElseThrow();
        nextRound();

        ProblemException told = catchThrowableOfType(
                ProblemException.class, () -> store.read(session -> {
                    OpenRounds.requireOpen(session, before);
                    return true;
                }));

        assertThat(told.problem().code()).isEqualTo(ProblemCode.ROUND_OVERTAKEN);
        assertThat(workflows.answerItems().answer(release.id(), "REL-2", AnswerValue.PASS, "").round()).isEqualTo(2);
    }

    @Test
    void listed_software_stays_found_while_the_list_of_packages_was_not_taken_again() throws Exception {
        Path packages = Files.writeString(folder.resolve("packages.txt"), Files.readString(
                Path.of("src/test/resources/io/countersign/importer/host/dpkg-list-query.txt")));
        take(packages, "");
        String some = store.read(session -> session.evidence()
                        .facts(release.id(), 1, Fact.InstalledPackage.class))
                .getFirst()
                .value()
                .name();
        workflows.keepBlacklist().add(some, "azure", null, "", "");
        take("ami-1", "CVE-2024-1");
        assertThat(workflows.keepBlacklist().in(release.id())).hasSize(1);

        nextRound();
        take("ami-2");

        assertThat(workflows.keepBlacklist().in(release.id())).hasSize(1);
    }

    private static ScanInfo scan(@Nullable ScanInfo scan) {
        return Objects.requireNonNull(scan);
    }

    private void nextRound() {
        workflows.openRound().open(release.id(), REBUILT);
    }

    private Inspection take(String target, String... ids) throws IOException, InterruptedException {
        return take(report(target, ids), "");
    }

    private Inspection take(Path file, String image) throws InterruptedException {
        List<Inspection> taken = new ArrayList<>();
        workflows.importEvidence()
                .take(
                        release.id(),
                        List.of(file),
                        new Instructions(new Attachment("", image, ""), Set.of()),
                        Progress.SILENT,
                        taken::add);
        assertThat(taken.getFirst().outcome()).isEqualTo(Inspection.Outcome.RECOGNISED);
        return taken.getFirst();
    }

    private Path report(String target, String... ids) throws IOException {
        Path file = RecordedReview.trivy(folder.resolve("r" + ++files + ".json"), "usr/lib", "HIGH", ids);
        return Files.writeString(file, Files.readString(file).replace("app:1.0", target));
    }

    private List<Evidence> evidence() {
        return store.read(session -> session.evidence().of(release.id(), round()));
    }

    private List<String> images() {
        return store.read(session -> List.copyOf(
                session.evidence().images(release.id(), round()).values()));
    }

    private Map<RoundChange, Long> changes() {
        return store.read(session -> session.findings().byChange(FindingQuery.all(release.id(), round())));
    }

    private int round() {
        return store.read(session -> session.releases().find(release.id())).orElseThrow().round();
    }
}
