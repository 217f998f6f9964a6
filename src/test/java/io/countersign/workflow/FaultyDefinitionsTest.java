package io.countersign.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.Wiring;
import io.countersign.definition.Definitions;
import io.countersign.dossier.pdf.PdfSignOffComposer;
import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.signoff.Language;
import io.countersign.signing.Assurance;
import io.countersign.signing.TrustList;
import io.countersign.signing.pdf.PdfFrameDrawing;
import io.countersign.store.jdbc.SqliteStore;
import io.countersign.text.Messages;
import io.countersign.typography.Typefaces;
import io.countersign.verify.KnownKeys;
import io.countersign.verify.LocalVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A faulty file of one's own keeps nothing shut but the reviews that need it, or may need it.
class FaultyDefinitionsTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Image AWS = new Image("aws", "ami-1", "");

    @TempDir
    private Path folder;

    private Workflows workflows;

    @BeforeEach
    void open() {
        workflows = Wiring.workflows(
                SqliteStore.open(folder, CLOCK),
                Definitions.in(folder),
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
    void a_faulty_core_is_told_to_those_who_chose_it_alone() throws IOException {
        own("checklists/house.yaml", "id: house\nversion: \"1\"\ndated: never\ntitle: {en: House, zh: 内部}\nsections: []\n");

        assertThat(workflows.assessRelease().assess(release("a", "policy", AWS).id()).assessments()).hasSize(46 + 13);
        Problem problem = refused(release("b", "house"));
        assertThat(problem.code()).isEqualTo(ProblemCode.CHECKLIST_INVALID);
        assertThat(new Messages(Language.ENGLISH).text(problem.why())).startsWith("Line 3: ");
        assertThat(workflows.checklists().faults()).hasSize(1);
        assertThat(workflows.checklists().cores()).extracting("id").containsExactly("policy");
    }

    @Test
    void a_faulty_checklist_of_a_platform_is_told_to_releases_that_go_there() throws IOException {
        own("checklists/ours.yaml", """
                id: ours
                version: "1"
                dated: never
                platform: aws
                title: {en: Ours, zh: 我们的}
                sections: []
                """);

        assertThat(refused(release("a", "policy", AWS)).code()).isEqualTo(ProblemCode.CHECKLIST_INVALID);
        assertThat(workflows.assessRelease().assess(release("b", "policy").id()).assessments()).hasSize(46);
    }

    @Test
    void a_faulty_file_that_would_replace_one_that_ships_does_not_bring_that_back() throws IOException {
        own("checklists/aws.yaml", "id: aws\nversion: \"1\"\ndated: never\nplatform: aws\ntitle: {en: A, zh: A}\nsections: []\n");
        own("checklists/azure.yaml", "id: azure\nversion: \"1\"\ndated: never\ntitle: {en: A, zh: A}\nsections: []\n");

        assertThat(refused(release("a", "policy", AWS)).code()).isEqualTo(ProblemCode.CHECKLIST_INVALID);
        assertThat(refused(release("b", "policy", new Image("azure", "wp", ""))).code())
                .isEqualTo(ProblemCode.CHECKLIST_INVALID);
        assertThat(workflows.assessRelease().assess(release("c", "policy").id()).assessments()).hasSize(46);
    }

    @Test
    void a_file_of_which_nobody_can_tell_what_it_is_for_is_told_to_all() throws IOException {
        own("checklists/torn.yaml", "id: [\n");
        Release release = release("a", "policy");
        assertThat(refused(release).code()).isEqualTo(ProblemCode.CHECKLIST_INVALID);

        Files.delete(folder.resolve("checklists/torn.yaml"));
        own("checklists/misspelt.yaml", "id: ours\nversion: \"1\"\ndated: never\nplatfrom: aws\ntitle: {en: A, zh: A}\nsections: []\n");
        assertThat(refused(release).code()).isEqualTo(ProblemCode.CHECKLIST_INVALID);
    }

    @Test
    void a_faulty_table_is_told_where_something_is_judged_and_mending_it_is_enough() throws IOException {
        own("knowledge/dangerous-ports.yaml", "table: dangerous-ports\ndated: never\nsources: [https://example.org/]\nrows: []\n");
        Release release = release("a", "policy");

        Problem problem = refused(release);
        assertThat(problem.code()).isEqualTo(ProblemCode.KNOWLEDGE_INVALID);
        for (Language language : Language.values()) {
            Messages messages = new Messages(language);
            assertThat(messages.text(problem.what())).contains(folder.resolve("knowledge/dangerous-ports.yaml").toString());
            assertThat(messages.text(problem.why())).contains(language == Language.ENGLISH ? "Line 2: " : "第 2 行：");
            assertThat(messages.text(problem.next())).contains("countersign knowledge validate " + folder);
        }

        Files.delete(folder.resolve("knowledge/dangerous-ports.yaml"));
        assertThat(workflows.assessRelease().assess(release.id()).assessments()).hasSize(46);
    }

    private void own(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Release release(String build, String checklist, Image... images) {
        return workflows.createRelease().create("WordPress", "6.8", build, "Ubuntu 24.04", List.of(images), checklist);
    }

    private Problem refused(Release release) {
        try {
            workflows.assessRelease().assess(release.id());
        } catch (ProblemException problem) {
            return problem.problem();
        }
        throw new AssertionError("it was judged");
    }
}
