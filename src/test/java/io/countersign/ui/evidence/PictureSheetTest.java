package io.countersign.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.signoff.Language;
import io.countersign.parse.Picture;
import io.countersign.preferences.Preferences.Theme;
import io.countersign.ui.CssComplaints;
import io.countersign.ui.page.PageContext;
import io.countersign.ui.sample.PageStage;
import io.countersign.ui.sample.RealWorkflows;
import io.countersign.ui.task.Tasks;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import javafx.scene.input.KeyCode;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class PictureSheetTest {
    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private PageStage stage;
    private RealWorkflows real;
    private Release release;
    private PictureViewModel model;

    @Start
    void start(Stage shown) {
        stage = new PageStage(shown).dressed(Theme.LIGHT, Language.ENGLISH, 13);
    }

    @BeforeEach
    void open() {
        real = new RealWorkflows(folder.resolve("data"));
        release = real.release("WordPress", new Image("aws", "ami-07d2c9e1a44b83f65", "us-east-1"));
    }

    @AfterEach
    void close() {
        real.close();
    }

    @Test
    void a_picture_is_blackened_and_taken_in_by_keys_alone() throws IOException, TimeoutException {
        sheet(Theme.LIGHT, Language.ENGLISH);
        WaitForAsyncUtils.waitForFxEvents();

        robot.press(KeyCode.CONTROL).type(KeyCode.B).release(KeyCode.CONTROL);
        robot.type(KeyCode.UP, KeyCode.UP, KeyCode.LEFT);
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        Picture.Area area = model.areas().getFirst();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> model.noteProperty().set("The console, without the token"));
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !evidence().isEmpty());

        try (InputStream in = real.store().files().open(evidence().getFirst().keptSha256())) {
            BufferedImage kept = Picture.read(in.readAllBytes()).image();
            assertThat(kept.getRGB(area.x(), area.y()) & 0xFFFFFF).isZero();
            assertThat(kept.getRGB(area.x() + area.width() - 1, area.y() + area.height() - 1) & 0xFFFFFF).isZero();
            assertThat(kept.getRGB(1, 1) & 0xFFFFFF).isNotZero();
        }
    }

    @Test
    void the_same_picture_of_an_earlier_round_is_pointed_out() throws InterruptedException {
        PictureViewModel before = new PictureViewModel(real.workflows().takePicture(), Tasks.direct());
        before.begin(release.id(), "console.png", Picture.of(screenshot()));
        before.noteProperty().set("The console");
        before.take(() -> {});
        real.workflows().openRound().open(release.id(), List.of());

        before.begin(release.id(), "again.png", Picture.of(screenshot()));

        assertThat(before.used()).singleElement().satisfies(used -> {
            assertThat(used.round()).isEqualTo(1);
            assertThat(used.evidence().name()).isEqualTo("console.png");
        });
        before.begin(release.id(), "other.png", Picture.of(screenshot()).with(List.of(new Picture.Area(0, 0, 9, 9, true))));
        assertThat(before.used()).isEmpty();
    }

    @Test
    void an_area_never_reaches_out_of_the_picture() {
        PictureViewModel drawn = new PictureViewModel(real.workflows().takePicture(), Tasks.direct());
        drawn.begin(release.id(), "console.png", Picture.of(screenshot()));

        assertThat(drawn.add(-50, -50, 100, 80)).isZero();
        assertThat(drawn.areas().getFirst()).isEqualTo(new Picture.Area(0, 0, 50, 30, true));
        assertThat(drawn.add(5_000, 0, 10, 10)).isEqualTo(-1);
        drawn.change(0, 0, 0, 10_000, 0);
        assertThat(drawn.areas().getFirst().width()).isEqualTo(900);
    }

    @Test
    void the_sheet_is_drawn_without_a_complaint() {
        try (CssComplaints css = WaitForAsyncUtils.waitForAsyncFx(5_000, CssComplaints::new)) {
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                Language language = theme == Theme.LIGHT ? Language.ENGLISH : Language.CHINESE;
                sheet(theme, language);
                WaitForAsyncUtils.waitForFxEvents();
                WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
                    model.add(26, 102, 420, 22);
                    model.blackensProperty().set(false);
                    model.add(26, 150, 340, 24);
                    model.noteProperty().set("sshd -T on the running instance");
                    stage.scene().getRoot().applyCss();
                    stage.scene().getRoot().layout();
                    return stage.picture("evidence-picture-" + theme + "-" + language.id());
                });
                robot.type(KeyCode.ESCAPE);
            }
            assertThat(css.seen()).isEmpty();
        }
    }

    private void sheet(Theme theme, Language language) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            stage.dressed(theme, language, 13);
            PageContext context = stage.context();
            model = new PictureViewModel(real.workflows().takePicture(), Tasks.live());
            PictureSheet sheet = new PictureSheet(model, context.messages(), context.actions());
            StackPane page = (StackPane) stage.scene().getRoot();
            page.getStylesheets().setAll("/assets/theme/evidence.css");
            model.begin(release.id(), "screenshot.png", Picture.of(screenshot()));
            sheet.open(page, List.of("ami-07d2c9e1a44b83f65"), () -> {});
            return sheet;
        });
    }

    private List<Evidence> evidence() {
        return real.store().read(session -> session.evidence().of(release.id(), 1));
    }

    private static BufferedImage screenshot() {
        BufferedImage image = new BufferedImage(900, 420, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = image.createGraphics();
        paper.setColor(new Color(0x1B, 0x1F, 0x24));
        paper.fillRect(0, 0, 900, 420);
        paper.setColor(new Color(0xD0, 0xD7, 0xDE));
        paper.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 16));
        String[] lines = {
            "$ sudo sshd -T | grep -i permitroot", "permitrootlogin no", "", "token 8c1f-44d2-9a7e-1b0c", "",
            "passwordauthentication no", "x11forwarding no"
        };
        for (int i = 0; i < lines.length; i++) {
            paper.drawString(lines[i], 30, 46 + i * 24);
        }
        paper.dispose();
        return image;
    }
}
