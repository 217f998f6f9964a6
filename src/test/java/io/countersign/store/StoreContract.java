package io.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.logic.chain.ChainCheck;
import io.countersign.model.audit.AuditEntry;
import io.countersign.model.audit.AuditEvent;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.DocumentLine;
import io.countersign.model.evidence.DocumentPage;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.FeedbackItem;
import io.countersign.model.evidence.FeedbackResult;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.evidence.SetAside;
import io.countersign.model.finding.Severity;
import io.countersign.model.message.Message;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.signoff.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every store has to do with all but findings, which have a contract of their own.
public abstract class StoreContract {
    static final Instant NOW = Instant.parse("2026-11-02T08:30:00.125Z");
    static final Format FORMAT = new Format("trivy-json", EvidenceKind.SCAN, "Trivy");

    @TempDir
    protected Path folder;

    protected Store store;

    /// Opens the store that lives in a folder.
    protected abstract Store open(Path folder);

    @BeforeEach
    void openStore() {
        store = open(folder);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void a_release_is_found_again_with_all_its_parts_after_a_restart() {
        long id = addRelease("WordPress", "b1");
        Release expected = new Release(
                id, "WordPress", "6.4", "b1", "Ubuntu 24.04", images(), 1, NOW);

        store.close();
        store = open(folder);

        assertThat(store.<Optional<Release>>read(session -> session.releases().find(id))).contains(expected);
        assertThat(store.<Optional<Release>>read(session -> session.releases().find("WordPress", "6.4", "b1"))).contains(expected);
        assertThat(store.<Optional<Release>>read(session -> session.releases().find("WordPress", "6.4", "b2"))).isEmpty();
    }

    @Test
    void releases_are_listed_the_newest_first() {
        addRelease("First", "b1");
        addRelease("Second", "b1");

        List<Release> releases = store.read(session -> session.releases().all());

        assertThat(releases).extracting(Release::product).containsExactly("Second", "First");
    }

    @Test
    void evidence_is_read_as_it_was_stored() {
        long release = addRelease("p", "b");
        Evidence drafted = evidence(0, release, "", Counts.NONE, null);
        Counts counts = new Counts(Map.of(Severity.HIGH, 2L, Severity.INFO, 1L), 3, 4, 5, 6, 7, 8);
        ScanInfo scan = new ScanInfo("Trivy", "0.58", "app:1.0", NOW, false, List.of(remark(), Message.of("a.b")));

        Evidence complete = store.write("reviewer", session -> {
            long id = session.evidence().open(drafted);
            Evidence finished = evidence(id, release, "ab".repeat(32), counts, scan);
            session.evidence().finish(finished);
            return finished;
        });

        assertThat(store.<List<Evidence>>read(session -> session.evidence().of(release, 1))).containsExactly(complete);
        assertThat(store.<Optional<Evidence>>read(session -> session.evidence().find(release, 1, "ab".repeat(32)))).contains(complete);
        assertThat(store.<Optional<Evidence>>read(session -> session.evidence().find(release, 2, "ab".repeat(32)))).isEmpty();
    }

    @Test
    void the_same_bytes_cannot_come_into_a_round_twice() {
        long release = addRelease("p", "b");
        addEvidence(release, "one");

        assertThatThrownBy(() -> addEvidence(release, "one")).isInstanceOf(RuntimeException.class);
        assertThat(store.<List<Evidence>>read(session -> session.evidence().of(release, 1))).hasSize(1);
    }

    @Test
    void facts_feedback_and_pages_are_read_as_they_were_stored() {
        long release = addRelease("p", "b");
        Evidence evidence = addEvidence(release, "one");
        Fact port = new Fact.Port("10.0.0.1", 443, "tcp", Fact.PortState.OPEN, "https");
        Fact value = new Fact.Value("os.name", "Ubuntu");
        List<Fact> host = List.of(
                new Fact.InstalledPackage("deb", "openssl", "3.0.2", "pkg:deb/debian/openssl@3.0.2"),
                new Fact.Update("openssl", "3.0.2", "3.0.7", true),
                new Fact.Account("root", Fact.PasswordState.LOCKED, "L"),
                new Fact.FileMode("/tmp/新 建", "d", 01777, "root", "staff"));
        SetAside setAside = new SetAside(SetAside.Reason.PASSED, "xccdf-1", "host", "pass");
        FeedbackItem item =
                new FeedbackItem("azure", "2.1", "SSH", FeedbackResult.FAILED, "Failed", "root", "请关闭");
        DocumentPage page = new DocumentPage(
                "docs/README.md", List.of(new DocumentLine(3, DocumentLine.Kind.TABLE_ROW, "443 | \"https\"")));

        store.write("reviewer", session -> {
            session.evidence().addFacts(evidence.id(), List.of(value, port));
            session.evidence().addFacts(evidence.id(), host);
            session.evidence().addSetAside(evidence.id(), List.of(setAside));
            session.evidence().addFeedback(evidence.id(), List.of(item));
            session.evidence().addPages(evidence.id(), List.of(page));
            return evidence;
        });

        assertThat(facts(release, Fact.class))
                .extracting(EvidenceStore.Attested::value)
                .containsExactlyInAnyOrder(
                        port, value, host.get(0), host.get(1), host.get(2), host.get(3));
        assertThat(facts(release, Fact.Port.class)).containsExactly(attested((Fact.Port) port, evidence));
        assertThat(facts(release, Fact.FileMode.class))
                .containsExactly(attested((Fact.FileMode) host.get(3), evidence));
        assertThat(store.<List<SetAsideRow>>read(session -> session.evidence().setAside(evidence.id(), 0, 10)))
                .containsExactly(new SetAsideRow(1, evidence.id(), evidence.name(), setAside));
        assertThat(store.<List<EvidenceStore.Attested<FeedbackItem>>>read(session -> session.evidence().feedback(release, 1)))
                .containsExactly(attested(item, evidence));
        assertThat(store.<List<DocumentPage>>read(session -> session.evidence().pages(release, 1))).containsExactly(page);
        assertThat(store.<List<DocumentPage>>read(session -> session.evidence().pages(release, 2))).isEmpty();
    }

    @Test
    void rows_set_aside_are_paged_by_file_and_found_by_what_they_are_about() {
        long release = addRelease("p", "b");
        long other = addRelease("p", "c");
        Evidence one = addEvidence(release, "one");
        Evidence two = addEvidence(release, "two");
        Evidence elsewhere = addEvidence(other, "one");
        store.write("reviewer", session -> {
            session.evidence().addSetAside(one.id(), List.of(notAffected("CVE-1", "a"), notAffected("CVE-2", "b")));
            session.evidence().addSetAside(two.id(), List.of(notAffected("CVE-1", "c"), notAffected("CVE-1", "d")));
            session.evidence().addSetAside(elsewhere.id(), List.of(notAffected("CVE-1", "e")));
            return one;
        });

        List<SetAsideRow> first = store.read(session -> session.evidence().setAside(one.id(), 0, 1));
        List<SetAsideRow> second = store.read(
                session -> session.evidence().setAside(one.id(), first.getLast().id(), 1));
        List<SetAsideRow> about = store.read(session -> session.evidence().setAside(release, 1, "CVE-1", 0, 2));
        List<SetAsideRow> rest = store.read(session ->
                session.evidence().setAside(release, 1, "CVE-1", about.getLast().id(), 2));

        assertThat(subjects(first)).containsExactly("a");
        assertThat(subjects(second)).containsExactly("b");
        assertThat(subjects(about)).containsExactly("a", "c");
        assertThat(subjects(rest)).containsExactly("d");
        assertThat(rest).extracting(SetAsideRow::evidenceId).containsExactly(two.id());
    }

    @Test
    void the_newest_answer_stands_and_withdrawn_it_gives_way_to_the_one_before() {
        long release = addRelease("p", "b");
        Answer first = answer(AnswerValue.PASS, "");
        Answer second = answer(AnswerValue.INTENDED, "因为需要");
        answer(release, first);
        answer(release, second);

        assertThat(store.<Map<String, Answer>>read(session -> session.reviews().answers(release, 1))).containsOnly(Map.entry("REL-1", second));
        assertThat(store.<List<Answer>>read(session -> session.reviews().history(release, 1, "REL-1"))).containsExactly(second, first);

        assertThat(withdraw(release)).isTrue();
        assertThat(store.<Map<String, Answer>>read(session -> session.reviews().answers(release, 1))).containsOnly(Map.entry("REL-1", first));

        assertThat(withdraw(release)).isTrue();
        assertThat(withdraw(release)).isFalse();
        assertThat(store.<Map<String, Answer>>read(session -> session.reviews().answers(release, 1))).isEmpty();
    }

    @Test
    void numbers_of_sign_offs_count_up_within_a_year() {
        long release = addRelease("p", "b");
        String first = store.read(session -> session.signOffs().nextNumber(2026));
        SignOffs.SignOff signOff = new SignOffs.SignOff(
                first, release, 1, Verdict.APPROVED, "reviewer", NOW, "/tmp/a.pdf", "cd".repeat(32));

        store.write("reviewer", session -> {
            session.signOffs().add(signOff);
            return signOff;
        });

        assertThat(first).isEqualTo("CS-2026-0001");
        assertThat(store.<String>read(session -> session.signOffs().nextNumber(2026))).isEqualTo("CS-2026-0002");
        assertThat(store.<String>read(session -> session.signOffs().nextNumber(2027))).isEqualTo("CS-2027-0001");
        assertThat(store.<List<SignOffs.SignOff>>read(session -> session.signOffs().of(release))).containsExactly(signOff);
    }

    @Test
    void the_record_is_one_chain_over_all_releases() {
        record(1, "a");
        record(2, "b");
        record(1, "c");
        ChainCheck check = new ChainCheck();

        store.read(session -> {
            session.audit().forEach(check::accept);
            return check;
        });

        assertThat(check.brokenAt()).isEmpty();
        assertThat(check.entries()).isEqualTo(3);
        assertThat(store.<Optional<String>>read(session -> session.audit().head().map(AuditEntry::hash))).contains(check.head());
        assertThat(subjects(Long.MAX_VALUE, 0, 10)).containsExactly("c", "b", "a");
        assertThat(subjects(Long.MAX_VALUE, 1, 10)).containsExactly("c", "a");
        assertThat(subjects(3, 0, 1)).containsExactly("b");
    }

    @Test
    void a_write_that_fails_leaves_nothing() {
        assertThatThrownBy(() -> store.write("reviewer", session -> {
                    session.releases().add(draft("p", "b"));
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(store.<List<Release>>read(session -> session.releases().all())).isEmpty();
        addRelease("p", "b");
        assertThat(store.<List<Release>>read(session -> session.releases().all())).hasSize(1);
    }

    @Test
    void a_reader_keeps_the_state_it_began_with_and_waits_for_nobody() {
        addRelease("first", "b");

        List<Integer> seen = store.read(reading -> {
            List<Integer> sizes = new ArrayList<>();
            sizes.add(reading.releases().all().size());
            store.write("reviewer", writing -> {
                writing.releases().add(draft("second", "b"));
                sizes.add(reading.releases().all().size());
                sizes.add(store.read(other -> other.releases().all().size()));
                return sizes;
            });
            sizes.add(reading.releases().all().size());
            return sizes;
        });

        assertThat(seen).containsExactly(1, 1, 1, 1);
        assertThat(store.<List<Release>>read(session -> session.releases().all())).hasSize(2);
    }

    @Test
    void writers_wait_for_each_other_and_lose_nothing() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String name = "t" + i;
            threads.add(Thread.ofVirtual().start(() -> {
                for (int j = 0; j < 10; j++) {
                    record(1, name + j);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(subjects(Long.MAX_VALUE, 0, 100)).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void listeners_hear_of_what_was_committed_and_of_nothing_else() throws Exception {
        List<Store.Change> heard = new ArrayList<>();
        AutoCloseable listening = store.onChange(heard::add);
        store.onChange(_ -> {
            throw new IllegalStateException("a listener that fails");
        });

        record(7, "kept");
        assertThatThrownBy(() -> store.write("reviewer", session -> {
                    session.audit().append(event(7, "lost"));
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        listening.close();
        record(7, "later");

        assertThat(heard).containsExactly(new Store.Change(7, "item.answered"));
    }

    @Test
    void a_listener_may_read_what_it_heard_of() {
        List<Integer> sizes = new ArrayList<>();
        store.onChange(_ -> sizes.add(store.read(session -> session.releases().all().size())));

        store.write("reviewer", session -> {
            session.releases().add(draft("p", "b"));
            return session.audit().append(event(1, "x"));
        });

        assertThat(sizes).containsExactly(1);
    }

    @Test
    void a_file_is_kept_under_its_hash_or_thrown_away() throws IOException {
        String hash = "0123456789abcdef".repeat(4);
        byte[] bytes = "报告".getBytes(StandardCharsets.UTF_8);
        try (Files.Incoming incoming = store.files().receive()) {
            incoming.stream().write(bytes);
            incoming.keep(hash);
        }
        try (Files.Incoming incoming = store.files().receive()) {
            incoming.stream().write(bytes);
        }

        try (InputStream in = store.files().open(hash)) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(folder.resolve("files/incoming")).isEmptyDirectory();
        assertThatThrownBy(() -> store.files().open("ff".repeat(32))).isInstanceOf(IOException.class);
    }

    private <T extends Fact> List<EvidenceStore.Attested<T>> facts(long release, Class<T> kind) {
        return store.read(session -> session.evidence().facts(release, 1, kind));
    }

    private static SetAside notAffected(String identifier, String subject) {
        return new SetAside(SetAside.Reason.SUPPRESSED, identifier, subject, "not_affected");
    }

    private static List<String> subjects(List<SetAsideRow> rows) {
        return rows.stream().map(row -> row.row().subject()).toList();
    }

    private List<String> subjects(long before, long release, int limit) {
        return store.read(session -> session.audit().before(before, release, limit)).stream()
                .map(AuditEntry::subject)
                .toList();
    }

    private void record(long release, String subject) {
        store.write("reviewer", session -> session.audit().append(event(release, subject)));
    }

    private static AuditEvent event(long release, String subject) {
        return new AuditEvent("item.answered", release, subject, "", "PASS");
    }

    private long addRelease(String product, String build) {
        return store.write("reviewer", session -> session.releases().add(draft(product, build)));
    }

    static Release draft(String product, String build) {
        return new Release(0, product, "6.4", build, "Ubuntu 24.04", images(), 1, NOW);
    }

    private static List<Image> images() {
        return List.of(new Image("azure", "wp-64", ""), new Image("aws", "ami-1", "eu-west-1"));
    }

    private Evidence addEvidence(long release, String sha256) {
        return store.write("reviewer", session -> {
            long id = session.evidence().open(evidence(0, release, "", Counts.NONE, null));
            Evidence finished = evidence(id, release, sha256, Counts.NONE, null);
            session.evidence().finish(finished);
            return finished;
        });
    }

    private static Evidence evidence(
            long id, long release, String sha256, Counts counts, @Nullable ScanInfo scan) {
        return new Evidence(id, release, 1, "scans/报告.json", 12, sha256, FORMAT, NOW, "reviewer", counts, scan);
    }

    private static Message remark() {
        return Message.of(
                "importer.remark", "text", 5, 5_000_000_000L, LocalDate.of(2026, 1, 2), NOW, Message.of("x.y", "inner"));
    }

    private static <T> EvidenceStore.Attested<T> attested(T value, Evidence evidence) {
        return new EvidenceStore.Attested<>(value, evidence.id(), evidence.name());
    }

    private void answer(long release, Answer answer) {
        store.write("reviewer", session -> {
            session.reviews().answer(release, 1, answer);
            return answer;
        });
    }

    private boolean withdraw(long release) {
        return store.write("reviewer", session -> session.reviews().withdraw(release, 1, "REL-1"));
    }

    private static Answer answer(AnswerValue value, String note) {
        return new Answer("REL-1", "hash", value, note, AssessmentResult.PASS, "reviewer", NOW, 1);
    }
}
