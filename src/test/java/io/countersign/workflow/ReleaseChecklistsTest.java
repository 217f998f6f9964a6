package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.app.Wiring;
import io.countersign.definition.Definitions;
import io.countersign.dossier.pdf.PdfSignOffComposer;
import io.countersign.logic.checklist.Conflict;
import io.countersign.model.checklist.Item;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.signoff.Basis;
import io.countersign.model.signoff.Blocker;
import io.countersign.model.signoff.Dossier;
import io.countersign.model.signoff.ItemRecord;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Person;
import io.countersign.model.signoff.Verdict;
import io.countersign.signing.Assurance;
import io.countersign.signing.TrustList;
import io.countersign.signing.pdf.PdfFrameDrawing;
import io.countersign.store.jdbc.SqliteStore;
import io.countersign.typography.Typefaces;
import io.countersign.verify.KnownKeys;
import io.countersign.verify.LocalVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A release is reviewed by the core that was chosen for it and by what its platforms ask, and by nothing else.
class ReleaseChecklistsTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Image AWS = new Image("aws", "ami-1", "us-east-1");
    private static final Image DIGITALOCEAN = new Image("digitalocean", "185214072", "nyc3");
    private static final Image AZURE = new Image("azure", "wp:1", "");

    @TempDir
    private Path folder;

    private Definitions definitions;
    private Workflows workflows;

    @BeforeEach
    void open() throws IOException {
        Path own = Files.createDirectories(folder.resolve("checklists"));
        Files.writeString(own.resolve("house.yaml"), """
                id: house
                version: "7"
                dated: 2026-11-20
                extends: policy
                title: {en: House rules, zh: 内部规则}
                sections:
                  - id: HOUSE
                    title: {en: House, zh: 内部}
                    items:
                      - id: HOUSE-1
                        title: {en: Logo, zh: 标志}
                        requirement: {en: The logo is ours., zh: 使用我们的标志。}
                        guidance: {en: Look at it., zh: 请查看。}
                        mandatory: true
                        criterion:
                          kind: ask-reviewer
                          evidence: {en: A picture., zh: 一张图片。}
                """);
        definitions = Definitions.in(folder);
        workflows = Wiring.workflows(
                SqliteStore.open(folder, CLOCK),
                definitions,
                new LocalVerifier(
                        new PdfSignOffComposer(new Typefaces()), new PdfFrameDrawing(new Typefaces()), new KnownKeys(List.of()), CLOCK),
                new KeepTrust(new TrustList(folder.resolve("trusted"))),
                Assurance::none,
                CLOCK,
                () -> "Lin Mei",
                "Countersign");
    }

    @AfterEach
    void close() {
        workflows.close();
    }

    @Test
    void each_release_is_judged_by_the_policy_and_by_what_its_own_platforms_ask() {
        assertThat(judged(release("a"))).hasSize(46).contains("REL-1");
        assertThat(judged(release("b", AWS))).hasSize(46 + 13).contains("AWS-13").doesNotContain("DO-1");
        assertThat(judged(release("c", AWS, DIGITALOCEAN))).hasSize(46 + 13 + 10).contains("AWS-1", "DO-10");
        assertThat(judged(release("d", new Image("linode", "private/1", "")))).hasSize(46);
    }

    @Test
    void what_a_platform_asks_blocks_until_it_is_answered() {
        Release release = release("a", DIGITALOCEAN);

        assertThat(blocked(release)).contains("DO-6");

        workflows.answerItems().answer(release.id(), "DO-6", AnswerValue.PASS, "passwd -S was read");

        assertThat(blocked(release)).contains("DO-5").doesNotContain("DO-6");
    }

    @Test
    void an_item_of_a_platform_that_the_release_does_not_go_to_cannot_be_answered() {
        Release release = release("a", AWS);

        assertThatThrownBy(() -> workflows.answerItems().answer(release.id(), "DO-6", AnswerValue.PASS, ""))
                .isInstanceOfSatisfying(ProblemException.class, problem ->
                        assertThat(problem.problem().code()).isEqualTo(ProblemCode.ITEM_UNKNOWN));
    }

    @Test
    void a_sign_off_lists_nothing_that_concerns_none_of_its_platforms() {
        Release release = release("a", AWS, DIGITALOCEAN);
        answerAll(release);

        Dossier dossier = dossier(release);

        assertThat(dossier.items()).hasSize(46 + 13 + 10).allMatch(item -> item.answer() != null);
        assertThat(dossier.items())
                .extracting(ItemRecord::item)
                .allMatch(item -> item.isInScope(List.of("aws", "digitalocean")));
        assertThat(dossier.checklist().items()).containsExactlyElementsOf(
                dossier.items().stream().map(ItemRecord::item).toList());
        assertThat(dossier.basis())
                .extracting(Basis::id)
                .startsWith("policy", "aws", "digitalocean")
                .doesNotContain("azure", "house");
    }

    /// The answer was a pass for one image; it says nothing of a release that does not go there any more.
    @Test
    void a_pass_of_a_platform_that_a_later_release_leaves_out_is_not_in_its_sign_off() {
        Release first = release("a", AWS, DIGITALOCEAN);
        answerAll(first);
        Release second = workflows.createRelease()
                .createFrom(first.id(), "WordPress", "6.9", "b", "Ubuntu 24.04", List.of(AWS));

        Dossier dossier = dossier(second);

        assertThat(dossier.items()).extracting(item -> item.item().id()).contains("AWS-1").doesNotContain("DO-6");
        assertThat(dossier.blockers()).extracting(Blocker::subject).doesNotContain("DO-6");
    }

    @Test
    void a_release_that_gains_a_platform_keeps_its_answers_and_asks_what_is_new() throws IOException {
        Release release = release("a", AWS);
        answerAll(release);
        take(release, "first");

        Release next = workflows.openRound().open(release.id(), List.of(DIGITALOCEAN));

        ReleaseAssessment assessment = workflows.assessRelease().assess(next.id());
        Set<String> unanswered = assessment.checklist().items()
                .map(Item::id)
                .filter(id -> !assessment.answers().containsKey(id))
                .collect(Collectors.toSet());
        assertThat(unanswered).hasSize(10).allMatch(id -> id.startsWith("DO-"));
    }

    @Test
    void platforms_that_want_the_opposite_are_shown_and_decide_nothing() {
        Release release = release("a", AZURE, DIGITALOCEAN);

        ReleaseAssessment assessment = workflows.assessRelease().assess(release.id());

        assertThat(assessment.conflicts()).extracting(Conflict::topic).containsExactly("platform-agent");
        assertThat(assessment.conflicts().getFirst().requires()).extracting(Item::id).contains("OS-6", "AZURE-2");
        assertThat(assessment.conflicts().getFirst().forbids()).extracting(Item::id).containsExactly("DO-9");
        assertThat(workflows.assessRelease().assess(release("b", AZURE).id()).conflicts()).isEmpty();
    }

    @Test
    void a_release_can_be_reviewed_by_a_checklist_of_ones_own() throws InterruptedException {
        Release release = workflows.createRelease()
                .create("WordPress", "6.8", "h", "Ubuntu 24.04", List.of(AWS), "house");

        assertThat(judged(release)).hasSize(46 + 1 + 13).contains("HOUSE-1", "AWS-1", "REL-1");
        assertThat(dossier(release).basis()).extracting(Basis::id).startsWith("house", "policy", "aws");
        assertThat(dossier(release).checklist().id()).isEqualTo("house+aws");
        assertThat(workflows.checklists().cores()).extracting("id").containsExactly("policy", "house");
        assertThat(workflows.checkHistory().check(Progress.SILENT).whole()).isTrue();
    }

    @Test
    void a_release_that_is_given_another_checklist_past_the_program_is_found_out() throws Exception {
        workflows.createRelease().create("WordPress", "6.8", "h", "Ubuntu 24.04", List.of(AWS), "house");
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("countersign.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE release SET checklist = 'policy'");
        }

        assertThat(workflows.checkHistory().check(Progress.SILENT).whole()).isFalse();
    }

    @Test
    void the_release_that_follows_is_reviewed_by_the_same_checklist() {
        Release first = workflows.createRelease()
                .create("WordPress", "6.8", "h", "Ubuntu 24.04", List.of(AWS), "house");
        workflows.answerItems().answer(first.id(), "HOUSE-1", AnswerValue.PASS, "Seen");

        Release second = workflows.createRelease()
                .createFrom(first.id(), "WordPress", "6.9", "b", "Ubuntu 24.04", List.of(AWS));

        Release stored = workflows.store()
                .<Release>read(session -> session.releases().find(second.id()).orElseThrow());
        assertThat(stored.checklist()).isEqualTo("house");
        assertThat(workflows.assessRelease().assess(second.id()).answers()).containsKey("HOUSE-1");
    }

    @Test
    void a_platforms_checklist_alone_is_none_to_review_by() {
        assertThatThrownBy(() -> workflows.checklists().core("aws"))
                .isInstanceOfSatisfying(ProblemException.class, problem ->
                        assertThat(problem.problem().code()).isEqualTo(ProblemCode.CHECKLIST_OF_PLATFORM));
        assertThatThrownBy(() -> workflows.checklists().core("nowhere"))
                .isInstanceOfSatisfying(ProblemException.class, problem ->
                        assertThat(problem.problem().code()).isEqualTo(ProblemCode.CHECKLIST_UNKNOWN));
    }

    private Release release(String build, Image... images) {
        return workflows.createRelease().create("WordPress", "6.8", build, "Ubuntu 24.04", List.of(images));
    }

    private Set<String> judged(Release release) {
        return workflows.assessRelease().assess(release.id()).assessments().keySet();
    }

    private List<String> blocked(Release release) {
        return workflows.assessRelease().assess(release.id()).blockers().stream()
                .map(Blocker::subject)
                .toList();
    }

    private void answerAll(Release release) {
        Stream<Item> items = workflows.checklists().of(release).items();
        workflows.store().write("Lin Mei", session -> {
            items.forEach(item -> session.reviews().answer(release.id(), 1, SigningRound.pass(item)));
            return true;
        });
    }

    private void take(Release release, String words) throws IOException {
        Path file = Files.writeString(folder.resolve(words + ".md"), "# " + words + "\n");
        try {
            workflows.importEvidence().take(release.id(), List.of(file), Progress.SILENT, _ -> {});
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Dossier dossier(Release release) {
        BasisFiles basis = new BasisFiles(definitions.checklists(), definitions.knowledge());
        SignRequest request = new SignRequest(
                release.id(),
                Verdict.REFUSED,
                "Not yet",
                Language.ENGLISH,
                new Person("Lin Mei", ""),
                new Person("Anna Keller", ""));
        return new DossierFreezer(workflows.store(), workflows.assessRelease(), basis, CLOCK, "Countersign")
                .freeze(request)
                .dossier();
    }
}
