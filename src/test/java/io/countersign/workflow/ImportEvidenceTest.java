package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.app.Formats;
import io.countersign.importer.Samples;
import io.countersign.model.audit.AuditEntry;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Fact;
import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.review.Decision;
import io.countersign.model.review.WaiverScope;
import io.countersign.model.signoff.FindingRecord;
import io.countersign.store.FindingQuery;
import io.countersign.store.SetAsideRow;
import io.countersign.store.Store;
import io.countersign.store.jdbc.SqliteStore;
import io.countersign.workflow.Inspection.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportEvidenceTest {
    private static final Instant NOW = Instant.parse("2026-11-02T08:30:00Z");

    private static final String SECRET = "0123456789abcdefghij";

    @TempDir
    private Path folder;

    @TempDir
    private Path reports;

    private Store store;
    private ImportEvidence importEvidence;
    private long release;

    @BeforeEach
    void openRelease() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        store = SqliteStore.open(folder, clock);
        importEvidence = new ImportEvidence(store, Formats.importers(), clock, () -> "Lin Mei");
        release = new CreateRelease(store, clock, () -> "Lin Mei").create("p", "1", "b", "Debian 12", List.of()).id();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void a_file_is_taken_whole_with_its_bytes_and_an_entry_in_the_record() throws Exception {
        Path report = TrivySample.write(reports.resolve("trivy.json"), 1_234, 1);

        Inspection inspection = take(report).getFirst();

        Evidence evidence = evidence().getFirst();
        assertThat(inspection.outcome()).isEqualTo(Outcome.RECOGNISED);
        assertThat(evidence.name()).isEqualTo("trivy.json");
        assertThat(evidence.importedAt()).isEqualTo(NOW);
        assertThat(evidence.importedBy()).isEqualTo("Lin Mei");
        assertThat(evidence.counts()).isEqualTo(inspection.counts());
        assertThat(evidence.sha256()).isEqualTo(inspection.sha256());
        assertThat(evidence.size()).isEqualTo(Files.size(report));
        assertThat(findings()).hasSize(1_234);
        assertThat(kept(evidence)).isEqualTo(Files.readAllBytes(report));
        assertThat(entries().getFirst())
                .extracting(AuditEntry::action, AuditEntry::subject, AuditEntry::releaseId, AuditEntry::who)
                .containsExactly("evidence.imported", evidence.sha256(), release, "Lin Mei");
    }

    @Test
    void the_same_file_twice_creates_nothing_closes_nothing_and_leaves_every_decision() throws Exception {
        Path report = TrivySample.write(reports.resolve("trivy.json"), 700, 1);
        take(report);
        new DecideFindings(store, Clock.systemUTC(), () -> "Lin Mei")
                .decide(FindingQuery.all(release, 1), new Decision.Accepted("因为", LocalDate.of(2999, 1, 1), "Lin Mei", "", WaiverScope.PLACE));
        List<FindingRecord> before = findings();
        List<AuditEntry> record = entries();
        Path copy = Files.copy(report, reports.resolve("copy under another name.json"));

        List<Inspection> again = take(report, copy);

        assertThat(again).extracting(Inspection::outcome).containsExactly(Outcome.ALREADY_HERE, Outcome.ALREADY_HERE);
        assertThat(again).extracting(Inspection::name).containsExactly("trivy.json", "copy under another name.json");
        assertThat(evidence()).hasSize(1);
        assertThat(findings()).isEqualTo(before);
        assertThat(entries()).isEqualTo(record);
    }

    @Test
    void another_file_of_the_same_size_is_taken() throws Exception {
        Path one = Files.writeString(reports.resolve("one.md"), "# Ports\n\nPort 443 is for HTTPS.\n");
        Path other = Files.writeString(reports.resolve("two.md"), "# Ports\n\nPort 444 is for HTTPS.\n");

        assertThat(take(one, other))
                .extracting(Inspection::outcome)
                .containsExactly(Outcome.RECOGNISED, Outcome.RECOGNISED);
        assertThat(evidence()).hasSize(2);
    }

    @Test
    void a_file_that_breaks_off_leaves_nothing_and_keeps_no_other_out() throws Exception {
        Path whole = TrivySample.write(reports.resolve("whole.json"), 3, 2);
        byte[] bytes = Files.readAllBytes(TrivySample.write(reports.resolve("long.json"), 2_000, 1));
        Path broken = Files.write(reports.resolve("broken.json"), Arrays.copyOf(bytes, bytes.length - 100));

        List<Inspection> results = take(broken, whole);

        assertThat(results).extracting(Inspection::outcome).containsExactly(Outcome.REFUSED, Outcome.RECOGNISED);
        assertThat(results.getFirst().problem()).isNotNull();
        assertThat(evidence()).extracting(Evidence::name).containsExactly("whole.json");
        assertThat(findings()).hasSize(3);
        assertNothingIsLeftBehind();
    }

    @Test
    void secrets_are_blackened_in_rows_and_in_what_is_kept_and_both_hashes_are_recorded() throws Exception {
        String text = withSecret();
        Path report = Files.writeString(reports.resolve("trivy.json"), text);

        take(report);

        Evidence evidence = evidence().getFirst();
        assertThat(new String(kept(evidence), StandardCharsets.UTF_8))
                .isEqualTo(text.replace(SECRET, "*".repeat(SECRET.length())));
        assertThat(evidence.sha256()).isEqualTo(sha256(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(evidence.keptSha256()).isEqualTo(sha256(kept(evidence))).isNotEqualTo(evidence.sha256());
        assertThat(Objects.requireNonNull(evidence.scan()).remarks())
                .contains(Message.of("importer.blackened.ACCESS_TOKEN", 1L, "1"));
        assertThat(entries().getFirst().after()).endsWith(evidence.keptSha256());
        assertThat(findings().toString()).doesNotContain(SECRET).contains("glpat-****");
    }

    @Test
    void a_packed_file_is_kept_as_it_is_unless_there_is_a_secret_in_it() throws Exception {
        byte[] clean = Zips.gzip(Files.readAllBytes(TrivySample.write(reports.resolve("one.json"), 3, 1)));
        byte[] secret = Zips.gzip(Zips.text(withSecret()));
        Files.delete(reports.resolve("one.json"));
        Path one = Files.write(reports.resolve("one.json.gz"), clean);
        Path two = Files.write(reports.resolve("two.json.gz"), secret);

        take(one, two);

        List<Evidence> taken = evidence();
        assertThat(kept(taken.getLast())).isEqualTo(clean);
        assertThat(taken.getLast().blackened()).isFalse();
        assertThat(taken.getFirst().sha256()).isEqualTo(sha256(secret));
        assertThat(new String(kept(taken.getFirst()), StandardCharsets.UTF_8))
                .isEqualTo(withSecret().replace(SECRET, "*".repeat(SECRET.length())));
    }

    @Test
    void each_file_of_an_archive_is_evidence_of_its_own() throws Exception {
        byte[] report = Files.readAllBytes(TrivySample.write(folder.resolve("one.json"), 3, 1));
        byte[] notes = Zips.text("# Logs\n\nThe logs are in /var/log.\n");
        Path archive = Files.write(
                reports.resolve("a.zip"), Zips.zip(Map.of("one.json", report, "notes.md", notes)));

        take(archive);

        assertThat(evidence()).extracting(Evidence::name).containsExactlyInAnyOrder("a.zip/one.json", "a.zip/notes.md");
        assertThat(evidence()).extracting(Evidence::sha256).containsExactlyInAnyOrder(sha256(report), sha256(notes));
        assertThat(take(archive)).extracting(Inspection::outcome).containsOnly(Outcome.ALREADY_HERE);
    }

    @Test
    void a_cancelled_import_leaves_nothing_of_the_file_and_all_of_the_one_before() throws Exception {
        Path first = TrivySample.write(reports.resolve("first.json"), 5, 2);
        Path second = TrivySample.write(reports.resolve("second.json"), 20_000, 1);
        List<Inspection> results = new ArrayList<>();
        Thread importing = Thread.currentThread();
        Progress cancelling = (what, done, _) -> {
            if (what.args().contains("second.json") && done > 2_000_000) {
                importing.interrupt();
            }
        };

        assertThatThrownBy(() -> importEvidence.take(release, List.of(first, second), cancelling, results::add))
                .isInstanceOf(InterruptedException.class);

        assertThat(results).extracting(Inspection::name).containsExactly("first.json");
        assertThat(evidence()).extracting(Evidence::name).containsExactly("first.json");
        assertThat(findings()).hasSize(5);
        assertThat(entries()).hasSize(2);
        assertNothingIsLeftBehind();
    }

    @Test
    void a_preview_says_what_would_come_and_stores_nothing() throws Exception {
        Path here = TrivySample.write(reports.resolve("a.json"), 5, 2);
        Path there = TrivySample.write(reports.resolve("b.json"), 6, 3);
        take(here);
        List<AuditEntry> record = entries();
        List<Inspection> results = new ArrayList<>();

        importEvidence.preview(release, List.of(reports), Instructions.NONE, Progress.SILENT, results::add);

        assertThat(results).extracting(Inspection::outcome).containsExactly(Outcome.ALREADY_HERE, Outcome.RECOGNISED);
        assertThat(results.get(1).path()).isEqualTo(there);
        assertThat(results.get(1).counts().total()).isEqualTo(6);
        assertThat(entries()).isEqualTo(record);
        assertThat(evidence()).hasSize(1);
    }

    @Test
    void rows_that_are_no_findings_are_kept_with_their_file() throws Exception {
        Files.write(reports.resolve("host"), Samples.bytes(Samples.named("lynis-dat-server.dat")));

        take(reports);

        long id = evidence().getFirst().id();
        assertThat(store.<List<SetAsideRow>>read(session -> session.evidence().setAside(id, 0, 10)))
                .extracting(row -> row.row().identifier())
                .containsExactly("MALW-3288", "FINT-4402");
    }

    @Test
    void feedback_facts_and_pages_come_in_beside_findings() throws Exception {
        for (String name : List.of("azure-vm-selftest-json-bare.json", "nmap-xml-host.xml")) {
            Files.write(reports.resolve(name), Samples.bytes(Samples.named(name)));
        }
        Files.writeString(reports.resolve("readme.md"), "# Logs\n\nThe logs are in /var/log.\n");

        take(reports);

        assertThat(store.<Boolean>read(session -> session.evidence().feedback(release, 1).isEmpty())).isFalse();
        assertThat(store.<Boolean>read(session -> session.evidence().facts(release, 1, Fact.class).isEmpty())).isFalse();
        assertThat(store.<Integer>read(session -> session.evidence().pages(release, 1).size())).isEqualTo(1);
    }

    @Test
    void every_file_gets_a_result() throws Exception {
        for (int i = 0; i < 40; i++) {
            TrivySample.write(reports.resolve("%02d.json".formatted(i)), i + 1, i);
        }
        Files.writeString(reports.resolve("99.bin"), "\u0001\u0002 nothing known");

        List<Inspection> results = take(reports);

        assertThat(results).hasSize(41);
        assertThat(results.getLast().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(evidence()).hasSize(40);
    }

    @Test
    void an_unknown_release_takes_nothing() {
        ProblemException thrown =
                catchThrowableOfType(ProblemException.class, () -> takeInto(release + 1, reports));

        assertThat(thrown.problem().code()).isEqualTo(ProblemCode.RELEASE_UNKNOWN);
    }

    @Test
    void a_file_whose_bytes_cannot_be_kept_is_not_taken() throws Exception {
        Path report = TrivySample.write(reports.resolve("trivy.json"), 5, 1);
        Files.delete(folder.resolve("files/incoming"));

        ProblemException thrown = catchThrowableOfType(ProblemException.class, () -> take(report));

        assertThat(thrown.problem().code()).isEqualTo(ProblemCode.EVIDENCE_NOT_KEPT);
        assertThat(evidence()).isEmpty();
    }

    private static String withSecret() {
        return """
                {"SchemaVersion":2,"ArtifactName":"a","ArtifactType":"filesystem","Results":[{"Target":"t","Secrets":[\
                {"RuleID":"gitlab-pat","Title":"A token, glpat-%s","Severity":"HIGH","StartLine":3,"Match":"m"}]}]}
                """.formatted(SECRET);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private List<Inspection> take(Path... paths) throws InterruptedException {
        return takeInto(release, paths);
    }

    private List<Inspection> takeInto(long id, Path... paths) throws InterruptedException {
        List<Inspection> results = new ArrayList<>();
        importEvidence.take(id, List.of(paths), Progress.SILENT, results::add);
        return results;
    }

    private void assertNothingIsLeftBehind() throws IOException {
        assertThat(folder.resolve("files/incoming")).isEmptyDirectory();
        try (var kept = Files.walk(folder.resolve("files"))) {
            assertThat(kept.filter(Files::isRegularFile)).hasSize(evidence().size());
        }
    }

    private byte[] kept(Evidence evidence) throws IOException {
        try (InputStream in = store.files().open(evidence.keptSha256())) {
            return in.readAllBytes();
        }
    }

    private List<Evidence> evidence() {
        return store.read(session -> session.evidence().of(release, 1));
    }

    private List<AuditEntry> entries() {
        return store.read(session -> session.audit().before(Long.MAX_VALUE, 0, 100));
    }

    private List<FindingRecord> findings() {
        List<FindingRecord> findings = new ArrayList<>();
        store.read(session -> {
            session.findings().forEach(release, 1, findings::add);
            return findings;
        });
        return findings;
    }
}
