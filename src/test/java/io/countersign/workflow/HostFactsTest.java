package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.definition.KnowledgeFiles;
import io.countersign.logic.knowledge.Knowledge;
import io.countersign.app.Formats;
import io.countersign.definition.Checklists;
import io.countersign.importer.Samples;
import io.countersign.model.evidence.Fact;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.DocumentationReview;
import io.countersign.model.review.PortRow;
import io.countersign.store.EvidenceStore;
import io.countersign.store.Store;
import io.countersign.store.jdbc.SqliteStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a host says of itself, from the file to the checklist.
class HostFactsTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path reports;

    private Store store;
    private long release;

    @BeforeEach
    void openRelease() {
        store = SqliteStore.open(folder);
        release = new CreateRelease(store, Clock.systemUTC(), () -> "r").create("p", "1", "b", "os", List.of()).id();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void what_listens_for_others_is_judged_with_the_ports() throws Exception {
        take(Files.write(reports.resolve("ss"), Samples.bytes(Samples.named("ss-listening-ss.txt"))));

        ReleaseAssessment assessment = assess();

        assertThat(assessment.ports())
                .extracting(PortRow::port, PortRow::protocol, PortRow::service, PortRow::seenOpen)
                .containsExactly(
                        tuple(22, "tcp", "sshd", List.of("ss")),
                        tuple(53, "udp", "resolver", List.of()),
                        tuple(443, "tcp", "httpd", List.of("ss")),
                        tuple(5353, "udp", "", List.of("ss")),
                        tuple(8005, "tcp", "java", List.of()));
        assertThat(Objects.requireNonNull(assessment.assessments().get("OS-5")).result())
                .isEqualTo(AssessmentResult.NOT_EVALUATED);
    }

    @Test
    void a_dangerous_port_that_listens_fails() throws Exception {
        take(Files.writeString(reports.resolve("ss"), "tcp LISTEN 0 511 0.0.0.0:6379 0.0.0.0:*\n"));

        ReleaseAssessment assessment = assess();

        assertThat(Objects.requireNonNull(assessment.assessments().get("OS-5")).result())
                .isEqualTo(AssessmentResult.FAIL);
    }

    @Test
    void every_kind_of_fact_comes_in_with_its_file() throws Exception {
        for (String name : List.of(
                "ss-listening-ss.txt",
                "apt-upgrades-listed.txt",
                "passwd-status-debian.txt",
                "file-modes-nul.txt",
                "dpkg-list-query.txt")) {
            take(Files.write(reports.resolve(name), Samples.bytes(Samples.named(name))));
        }

        assertThat(facts(Fact.Port.class)).hasSize(3);
        assertThat(facts(Fact.Value.class)).hasSize(2);
        assertThat(facts(Fact.Update.class)).hasSize(2);
        assertThat(facts(Fact.Account.class)).hasSize(3);
        assertThat(facts(Fact.FileMode.class)).hasSize(2);
        assertThat(facts(Fact.InstalledPackage.class))
                .hasSize(3)
                .allMatch(fact -> fact.evidence().equals("dpkg-list-query.txt"));
    }

    @Test
    void nothing_is_kept_of_a_list_with_hashes() throws Exception {
        String hash = "$6$examplesalt$examplehashexamplehash";

        Inspection inspection =
                take(Files.writeString(reports.resolve("shadow"), "root:" + hash + ":20000:0:99999:7:::\n"));

        assertThat(Objects.requireNonNull(inspection.problem()).code()).isEqualTo(ProblemCode.REPORT_HOLDS_HASHES);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("examplesalt");
            }
        }
    }

    private Inspection take(Path file) throws InterruptedException {
        List<Inspection> results = new ArrayList<>();
        new ImportEvidence(store, Formats.importers(), Clock.systemUTC(), () -> "r")
                .take(release, List.of(file), Progress.SILENT, results::add);
        return results.getFirst();
    }

    private ReleaseAssessment assess() {
        return new AssessRelease(
                        store,
                        _ -> new Checklists().policy(),
                        _ -> new DocumentationReview(Map.of(), List.of()),
                        () -> new Knowledge(KnowledgeFiles.shipped()),
                        Clock.systemUTC())
                .assess(release);
    }

    private <T extends Fact> List<EvidenceStore.Attested<T>> facts(Class<T> kind) {
        return store.read(session -> session.evidence().facts(release, 1, kind));
    }
}
