package io.countersign.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.importer.Content;
import io.countersign.importer.Head;
import io.countersign.importer.Importer;
import io.countersign.importer.Importers;
import io.countersign.importer.ReportSink;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Fact;
import io.countersign.model.evidence.Format;
import io.countersign.model.message.Message;
import io.countersign.model.release.Release;
import io.countersign.model.signoff.Language;
import io.countersign.preferences.Preferences;
import io.countersign.ui.page.PageContext;
import io.countersign.ui.sample.PageStage;
import io.countersign.ui.sample.RealWorkflows;
import io.countersign.ui.task.Tasks;
import io.countersign.workflow.ImportEvidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class AmbiguousFilesTest {
    private static final Importers TWINS = new Importers(List.of(new Twin("east"), new Twin("west")), List.of());

    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private PageStage stage;
    private RealWorkflows real;
    private Release release;
    private ImportViewModel model;
    private List<Path> files;

    @Start
    void start(Stage shown) {
        stage = new PageStage(shown).dressed(Preferences.Theme.LIGHT, Language.ENGLISH, 13);
    }

    @BeforeEach
    void open() throws IOException {
        real = new RealWorkflows(folder.resolve("data"));
        release = real.release("WordPress");
        ImportEvidence workflow = new ImportEvidence(real.store(), TWINS, Clock.systemUTC(), () -> "Lin Mei");
        model = new ImportViewModel(workflow, Tasks.direct());
        files = List.of(
                Files.writeString(folder.resolve("one.txt"), "twin one"),
                Files.writeString(folder.resolve("two.txt"), "twin two"));
    }

    @AfterEach
    void close() {
        real.close();
    }

    @Test
    void one_answer_holds_for_all_files_that_could_be_of_the_same_formats() {
        model.inspect(release.id(), files);
        List<Format> question = model.question();
        assertThat(question).extracting(Format::id).containsExactly("east", "west");
        assertThat(model.askedOf(question)).isEqualTo(2);
        assertThat(model.takeable()).isZero();

        model.answer(question.getLast());
        assertThat(model.question()).isEmpty();
        assertThat(model.takeable()).isEqualTo(2);

        model.take();
        assertThat(evidence()).extracting(file -> file.format().id()).containsExactly("west", "west");
    }

    @Test
    void the_next_import_asks_anew() {
        model.inspect(release.id(), files);
        model.answer(model.question().getFirst());

        model.inspect(release.id(), files);

        assertThat(model.question()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_sheet_asks_and_is_answered_by_keys(Language language) throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            stage.dressed(Preferences.Theme.LIGHT, language, 13);
            PageContext context = stage.context();
            ImportSheet sheet = new ImportSheet(model, context.messages(), context.actions(), context.dialogs());
            sheet.open((StackPane) stage.scene().getRoot());
            model.inspect(release.id(), files);
        });
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.picture("evidence-question"));

        robot.type(KeyCode.DIGIT2);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> model.takeable() == 2);
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> evidence().size() == 2);

        assertThat(evidence()).extracting(file -> file.format().id()).containsOnly("west");
    }

    private List<Evidence> evidence() {
        return real.store().read(session -> session.evidence().of(release.id(), 1));
    }

    /// Takes every file for its own.
    private record Twin(String id) implements Importer {
        @Override
        public Format format() {
            return new Format(id, EvidenceKind.SCAN, id);
        }

        @Override
        public Optional<Message> recognise(Head head) {
            return Optional.of(Message.of("importer.trivy-json.array"));
        }

        @Override
        public void read(Content content, ReportSink sink) throws InterruptedException {
            sink.fact(new Fact.Value("os.name", id));
        }
    }
}
