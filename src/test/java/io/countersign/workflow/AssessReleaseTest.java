package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.definition.KnowledgeFiles;
import io.countersign.logic.knowledge.Knowledge;
import io.countersign.definition.Checklists;
import io.countersign.model.checklist.Checklist;
import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.checklist.Item;
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
import io.countersign.model.finding.Advisory;
import io.countersign.model.finding.Component;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.FindingKind;
import io.countersign.model.finding.Place;
import io.countersign.model.finding.Rating;
import io.countersign.model.finding.Severity;
import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.review.Answer;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.review.Decision;
import io.countersign.model.review.DocumentationReview;
import io.countersign.model.review.DocumentedPort;
import io.countersign.model.review.Ground;
import io.countersign.model.review.Exposure;
import io.countersign.model.review.PortRow;
import io.countersign.model.review.WaiverScope;
import io.countersign.model.signoff.Blocker;
import io.countersign.store.FindingQuery;
import io.countersign.store.Session;
import io.countersign.store.Store;
import io.countersign.store.jdbc.SqliteStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessReleaseTest {
    private static final Instant NOW = Instant.parse("2026-11-23T23:59:59Z");
    private static final Checklist POLICY = new Checklists().policy();

    private Store store;
    private long release;

    AssessReleaseTest(@TempDir Path folder) {
        store = SqliteStore.open(folder, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @BeforeEach
    void open_a_release() {
        Release draft = new Release(
                0, "WordPress", "6.8", "1", "Ubuntu 24.04", List.of(new Image("azure", "wp", "")), 1, NOW);
        release = store.write("Lin Mei", session -> session.releases().add(draft));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_empty_round_proposes_nothing_and_is_blocked() {
        ReleaseAssessment assessment = assess();

        assertThat(assessment.assessments()).hasSize(46).allSatisfy((_, said) -> assertThat(said.result())
                .isIn(AssessmentResult.NOT_EVALUATED, AssessmentResult.NEEDS_REVIEW));
        assertThat(kinds(assessment)).contains(Blocker.Kind.EVIDENCE, Blocker.Kind.ITEM);
        assertThat(assessment.ports()).isEmpty();
    }

    @Test
    void the_round_s_files_are_judged_together() {
        write(session -> {
            importFile(session, "nmap.xml", EvidenceKind.SCAN, file -> session.evidence()
                    .addFacts(
                            file.id(),
                            List.of(new Fact.Port("203.0.113.7", 22, "tcp", Fact.PortState.OPEN, "ssh"))));
            importFile(session, "selftest.json", EvidenceKind.FEEDBACK, file -> session.evidence()
                    .addFeedback(
                            file.id(),
                            List.of(new FeedbackItem(
                                    "azure", "48", "Bash History", FeedbackResult.PASSED, "Passed", "", ""))));
            importFile(session, "ports.md", EvidenceKind.DOCUMENT, file -> session.evidence()
                    .addPages(file.id(), List.of(page())));
        });

        ReleaseAssessment assessment = assess();

        assertThat(result(assessment, "REL-1")).isEqualTo(AssessmentResult.PASS);
        assertThat(result(assessment, "REL-2")).isEqualTo(AssessmentResult.PASS);
        assertThat(result(assessment, "OS-5")).isEqualTo(AssessmentResult.PASS);
        assertThat(assessment.ports())
                .containsExactly(new PortRow(
                        22, "tcp", "ssh", List.of("nmap.xml"), List.of(citation()), false, AssessmentResult.PASS,
                        Exposure.OPEN, "SSH", List.of()));
    }

    @Test
    void severe_findings_block_until_they_are_decided_and_fixed() {
        write(session -> importFile(session, "trivy.json", EvidenceKind.SCAN, file -> session.evidence()
                .addFindings(
                        file,
                        List.of(
                                finding("CVE-1", Severity.CRITICAL),
                                finding("CVE-2", Severity.HIGH),
                                finding("CVE-3", Severity.MEDIUM)))));
        assertThat(texts(assess(), Blocker.Kind.FINDINGS))
                .containsExactly(Message.of("assess.gate.undecided", 1L, 1L));

        decide(Severity.CRITICAL, new Decision.ToFix("upgrade"));
        decide(Severity.HIGH, new Decision.FalsePositive("not reachable"));

        assertThat(texts(assess(), Blocker.Kind.FINDINGS)).containsExactly(Message.of("assess.gate.to-fix", 1L, 0L));
    }

    @Test
    void a_waiver_holds_through_its_last_day() {
        write(session -> importFile(session, "trivy.json", EvidenceKind.SCAN, file -> session.evidence()
                .addFindings(file, List.of(finding("CVE-1", Severity.HIGH), finding("CVE-2", Severity.LOW)))));
        decide(Severity.HIGH, new Decision.Accepted("no fix yet", LocalDate.of(2026, 11, 23), "Lin Mei", "", WaiverScope.PLACE));
        assertThat(texts(assess(), Blocker.Kind.WAIVER)).isEmpty();

        decide(Severity.LOW, new Decision.Accepted("no fix yet", LocalDate.of(2026, 11, 22), "Lin Mei", "", WaiverScope.PLACE));

        assertThat(texts(assess(), Blocker.Kind.WAIVER)).containsExactly(Message.of("assess.gate.waivers", 1L));
    }

    @Test
    void a_waiver_that_a_later_decision_replaced_does_not_block() {
        write(session -> importFile(session, "trivy.json", EvidenceKind.SCAN, file -> session.evidence()
                .addFindings(file, List.of(finding("CVE-1", Severity.HIGH)))));
        decide(Severity.HIGH, new Decision.Accepted("no fix yet", LocalDate.of(2026, 11, 1), "Lin Mei", "", WaiverScope.PLACE));

        decide(Severity.HIGH, new Decision.Accepted("still no fix", LocalDate.of(2026, 12, 1), "Lin Mei", "", WaiverScope.PLACE));

        assertThat(texts(assess(), Blocker.Kind.WAIVER)).isEmpty();
    }

    @Test
    void answers_clear_their_items() {
        List<Item> mandatory = POLICY.items().filter(Item::mandatory).toList();
        write(session -> {
            importFile(session, "trivy.json", EvidenceKind.SCAN, _ -> {});
            mandatory.forEach(item -> session.reviews().answer(release, 1, pass(item)));
        });

        ReleaseAssessment assessment = assess();

        assertThat(assessment.blockers()).isEmpty();
        assertThat(assessment.answers()).hasSize(mandatory.size());
    }

    @Test
    void a_release_that_is_not_there_is_a_problem() {
        assertThatThrownBy(() -> use().assess(99)).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(
                        e.problem().code())
                .isEqualTo(ProblemCode.RELEASE_UNKNOWN));
    }

    private AssessRelease use() {
        return new AssessRelease(store, _ -> POLICY, AssessReleaseTest::review, () -> new Knowledge(KnowledgeFiles.shipped()), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private ReleaseAssessment assess() {
        return use().assess(release);
    }

    /// Every requirement met and port 22 named, wherever there is a page.
    private static DocumentationReview review(List<DocumentPage> pages) {
        if (pages.isEmpty()) {
            return new DocumentationReview(Map.of(), List.of());
        }
        Ground met = new Ground(AssessmentResult.PASS, Message.of("documents.met"), List.of(citation()));
        return new DocumentationReview(
                Map.of(DocumentRequirement.PORTS, met, DocumentRequirement.PORT_CONTROL, met),
                List.of(new DocumentedPort(22, "tcp", "SSH", citation())));
    }

    private void write(Consumer<Session> work) {
        store.write("Lin Mei", session -> {
            work.accept(session);
            return true;
        });
    }

    private void importFile(Session session, String name, EvidenceKind kind, Consumer<Evidence> rows) {
        ScanInfo scan = new ScanInfo("tool", "1", "/", NOW, true, List.of());
        Format format = new Format(name, kind, name);
        Evidence draft =
                new Evidence(0, release, 1, name, 1, "0".repeat(64), format, NOW, "Lin Mei", Counts.NONE, scan);
        long id = session.evidence().open(draft);
        Evidence opened =
                new Evidence(id, release, 1, name, 1, sha256(id), format, NOW, "Lin Mei", Counts.NONE, scan);
        rows.accept(opened);
        session.evidence().finish(opened);
    }

    private static String sha256(long id) {
        return "%064x".formatted(id);
    }

    private void decide(Severity severity, Decision decision) {
        FindingQuery query = FindingQuery.all(release, 1).withSeverities(Set.of(severity));
        write(session -> session.findings().decide(query, decision));
    }

    private static Answer pass(Item item) {
        return new Answer(
                item.id(), item.textHash(), AnswerValue.PASS, "", AssessmentResult.NEEDS_REVIEW, "Lin Mei", NOW, 1);
    }

    private static Finding finding(String identifier, Severity severity) {
        Advisory advisory = new Advisory(identifier, List.of(identifier), "A flaw", "", "", List.of(), List.of());
        return new Finding(
                identifier,
                FindingKind.VULNERABILITY,
                advisory,
                Rating.word(severity, severity.name()),
                Component.NONE,
                Place.NOWHERE,
                "");
    }

    private static DocumentPage page() {
        return new DocumentPage(
                "docs/ports.md", List.of(new DocumentLine(4, DocumentLine.Kind.TEXT, "22 is for SSH")));
    }

    private static Citation citation() {
        return new Citation("docs/ports.md", 4, "22 is for SSH");
    }

    private static AssessmentResult result(ReleaseAssessment assessment, String itemId) {
        return Objects.requireNonNull(assessment.assessments().get(itemId)).result();
    }

    private static List<Blocker.Kind> kinds(ReleaseAssessment assessment) {
        return assessment.blockers().stream().map(Blocker::kind).toList();
    }

    private static List<Message> texts(ReleaseAssessment assessment, Blocker.Kind kind) {
        return assessment.blockers().stream()
                .filter(blocker -> blocker.kind() == kind)
                .map(Blocker::text)
                .toList();
    }
}
