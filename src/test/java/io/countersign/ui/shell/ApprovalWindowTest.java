package io.countersign.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.release.Release;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Refusal;
import io.countersign.model.signoff.Verification;
import io.countersign.preferences.Preferences.Theme;
import io.countersign.signing.KeyMaker;
import io.countersign.ui.Screenshots;
import io.countersign.ui.nav.Place;
import io.countersign.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The second person’s way through the window, with keys that nobody knows.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class ApprovalWindowTest {
    private static final String PASSWORD = "a long password";

    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private Stage stage;
    private SampleWindow window;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @Test
    void a_sign_off_is_signed_approved_by_another_person_and_the_next_one_refused() throws IOException {
        Path first = folder.resolve("first.pdf");
        Path second = folder.resolve("second.pdf");
        try (SampleWindow opened = new SampleWindow(Files.createDirectory(folder.resolve("data")))) {
            window = opened;
            window.open(stage, Theme.LIGHT, Language.ENGLISH);
            Release release = window.real().release("WordPress");
            window.go(release, new Place.SignOff());

            sign(first);
            window.keys(robot, "Ctrl+Shift+A");
            decide(key("Lin Mei"), "");
            assertThat(labels()).contains("Reviewer and approver have to be two persons.");
            decide(key("Chen Yu"), "Seen with the team.");
            assertThat(window.here()).isEqualTo(new Place.Verify(folder.resolve("first-approved.pdf").toString()));
            assertThat(labels()).contains("Intact, signer unknown: signed by both");
            assertThat(verify(folder.resolve("first-approved.pdf")).isInForce()).isTrue();

            window.go(release, new Place.SignOff());
            window.press("Sign another");
            sign(second);
            looks(release, second);
            window.go(release, new Place.Verify(second.toString()));
            window.keys(robot, "Ctrl+Shift+R");
            decide(key("Chen Yu"), "Port 3306 is open.");
            assertThat(labels()).anyMatch(words -> words.contains("Chen Yu refused it at"));
            assertThat(window.<List<Refusal>>read(session -> session.refusals().of(release.id())))
                    .extracting(Refusal::reason)
                    .containsExactly("Port 3306 is open.");
        }
        assertThat(folder.toFile().list((_, name) -> name.endsWith(".pdf")))
                .containsExactlyInAnyOrder("first.pdf", "first-approved.pdf", "second.pdf");
    }

    /// Refuses the release as its reviewer, as nothing of it is answered.
    private void sign(Path pdf) throws IOException {
        window.write(robot, ".sign-form .text-area", "Nothing is answered yet.");
        Node name = robot.lookup("#approver-name").query();
        if (name instanceof TextField field && field.getText().isEmpty()) {
            window.write(robot, "#approver-name", "Chen Yu");
        }
        window.choose(List.of(key("Lin Mei")));
        window.press("Choose...");
        robot.write(PASSWORD);
        window.choose(List.of(pdf));
        window.press("Change...");
        window.keys(robot, "Ctrl+Enter");
        assertThat(pdf).exists();
    }

    /// Fills in the sheet and presses the keys that decide.
    private void decide(Path key, String reason) {
        if (!reason.isEmpty()) {
            window.write(robot, "#approval-reason", reason);
        }
        window.choose(List.of(key));
        inSheet("Choose...");
        robot.write(PASSWORD);
        window.keys(robot, "Ctrl+Enter");
    }

    private void inSheet(String words) {
        SampleWindow.onStage(() -> {
            robot.lookup(".approval .button").queryAll().stream()
                    .map(ButtonBase.class::cast)
                    .filter(button -> words.equals(button.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return words;
        });
        window.settle();
    }

    /// No word of the sheet is cut, in any language, colours and size of text.
    private void looks(Release release, Path pdf) {
        List<String> cut = new ArrayList<>();
        for (Look look : List.of(
                new Look(Theme.DARK, Language.CHINESE, 1280, 800, 100, Look.USUAL),
                new Look(Theme.LIGHT, Language.ENGLISH, 1280, 800, 100, Look.LARGE))) {
            window.dressQuietly(look.theme(), look.language(), look.textSize());
            window.go(release, new Place.Verify(pdf.toString()));
            window.keys(robot, look.theme() == Theme.DARK ? "Ctrl+Shift+A" : "Ctrl+Shift+R");
            window.as(look, root -> {
                Screenshots.take(root, 1, "approval-" + look.id(), look.theme(), new Messages(look.language()));
                cut.addAll(CutOff.in(root));
                return cut;
            });
            window.keys(robot, "Esc");
        }
        window.dressQuietly(Theme.LIGHT, Language.ENGLISH, Look.USUAL);
        assertThat(cut).isEmpty();
    }

    private List<String> labels() {
        return SampleWindow.onStage(() -> window.scene().getRoot().lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .toList());
    }

    private Verification verify(Path pdf) {
        return window.workflows().verifySignOff().verify(pdf);
    }

    private Path key(String name) {
        Path file = folder.resolve(name + ".p12");
        if (Files.notExists(file)) {
            try {
                KeyMaker.make(file, name, PASSWORD.toCharArray(), Instant.now());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return file;
    }
}
