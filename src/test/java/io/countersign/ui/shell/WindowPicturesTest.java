package io.countersign.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.signoff.Language;
import io.countersign.preferences.Preferences.Theme;
import io.countersign.ui.CssComplaints;
import io.countersign.ui.nav.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Takes pictures of the window's own pages, to be looked at, and listens for complaints of the style sheets meanwhile.
@ExtendWith(ApplicationExtension.class)
class WindowPicturesTest {
    private static final Path REPORTS = Path.of("assets", "demo", "reports");

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,ENGLISH,1280,800,13", "DARK,CHINESE,1000,700,13", "LIGHT,ENGLISH,1280,800,19"})
    void every_page_is_drawn_whole_and_without_a_complaint(
            Theme theme, Language language, int width, int height, int textSize, FxRobot robot) throws IOException {
        Path wrong = Files.writeString(folder.resolve("hss-export.xlsx"), "no workbook at all");
        try (SampleWindow window = new SampleWindow(folder);
                CssComplaints css = SampleWindow.onStage(CssComplaints::new)) {
            window.open(stage, theme, language);
            window.size(width, height, textSize);
            look(window, "releases-empty", textSize);
            window.keys(robot, "Ctrl+N");
            look(window, "releases-new", textSize);
            window.keys(robot, "Esc");
            Release wordpress = window.real()
                    .release(
                            "WordPress",
                            new Image("aws", "ami-0c41f7e2b9d3a6580", "us-east-1"),
                            new Image("azure", "wp68-ubuntu2404:2026.11.2", ""));
            window.real().release("GitLab CE", new Image("huawei", "3d1f9c2e-5b70-4a1e-9d2f", "cn-north-4"));
            window.real().evidence(wordpress, "trivy-aws.json", 3_000);
            window.settle();
            look(window, "releases", textSize);
            window.go(wordpress, new Place.Evidence(0));
            look(window, "evidence", textSize);
            window.choose(List.of(wrong, REPORTS.resolve("trivy.json"), REPORTS.resolve("nmap.xml")));
            window.keys(robot, "Ctrl+I");
            look(window, "evidence-import", textSize);
            window.keys(robot, "Esc");
            window.go(wordpress, new Place.Findings("severity:critical,high status:open"));
            look(window, "findings", textSize);
            window.keys(robot, "Space", "J", "J", "Space", "W");
            look(window, "findings-accept", textSize);
            window.keys(robot, "Esc", "Esc", "Ctrl+Shift+P");
            robot.write("acc");
            look(window, "palette", textSize);

            assertThat(css.seen()).isEmpty();
        }
    }

    private static void look(SampleWindow window, String page, int textSize) {
        window.picture(page + "-" + textSize);
        List<String> cut = SampleWindow.onStage(() -> CutOff.in(window.scene().getRoot()));
        assertThat(cut).as(page).isEmpty();
    }
}
