package io.countersign.ui.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.DocumentLine;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Language;
import io.countersign.preferences.Preferences;
import io.countersign.ui.CssComplaints;
import io.countersign.ui.nav.Place;
import io.countersign.ui.sample.PageStage;
import io.countersign.ui.sample.SampleReview;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class DocumentsPageTest {
    private final FxRobot robot = new FxRobot();
    private PageStage stage;

    @Start
    void start(Stage shown) {
        stage = new PageStage(shown).dressed(Preferences.Theme.LIGHT, Language.ENGLISH, 13);
        stage.open(SampleReview.release());
    }

    @Test
    void a_citation_opens_the_page_at_its_line_and_keys_go_through_passages() throws TimeoutException {
        show(new Place.Documentation(KeptDocuments.ADMIN, 4));

        assertThat(line()).isEqualTo(4);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> lookup(".page-list .list-view", ListView.class)
                .getSelectionModel()
                .clearAndSelect(1));
        WaitForAsyncUtils.waitForFxEvents();
        int first = line();
        robot.type(KeyCode.N);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(line()).isGreaterThan(first);
        robot.type(KeyCode.P);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(line()).isEqualTo(first);
        robot.type(KeyCode.E);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(stage.navigator.here()).isEqualTo(new Place.Evidence(3));
    }

    @Test
    void a_port_leads_to_the_passage_that_names_it_and_to_its_findings() throws TimeoutException {
        show(new Place.Documentation("", 0));
        TableView<?> ports = lookup(".table-view", TableView.class);

        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> ports.getSelectionModel().clearAndSelect(2));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(line()).isEqualTo(16);
        robot.type(KeyCode.F);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(stage.navigator.here()).isEqualTo(new Place.Findings("port:443"));
        robot.type(KeyCode.O, KeyCode.O);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(ports.getItems()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,ENGLISH,1120,13", "DARK,CHINESE,1120,13", "LIGHT,CHINESE,1120,19"})
    void it_is_drawn_without_a_complaint(Preferences.Theme theme, Language language, int width, int size)
            throws TimeoutException {
        CssComplaints css = WaitForAsyncUtils.waitForAsyncFx(10_000, CssComplaints::new);
        try (css) {
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
                stage.dressed(theme, language, size);
                stage.size(width, 736);
            });
            show(new Place.Documentation("", 0));
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.picture("documentation-" + size));

            assertThat(css.seen()).isEmpty();
        }
    }

    @Test
    void without_pages_and_after_a_failure_it_says_what_to_do() throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> stage.show(
                        new DocumentsPage(stage.context(), _ -> KeptDocuments.empty()),
                        new Place.Documentation("", 0)));
        waitFor(() -> robot.lookup(".empty-state .button").tryQuery().isPresent());
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.picture("documentation-empty"));
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> stage.show(
                        new DocumentsPage(stage.context(), _ -> {
                            throw ProblemException.of(ProblemCode.DATABASE_FULL);
                        }),
                        new Place.Documentation("", 0)));
        waitFor(() -> robot.lookup(".error-card").tryQuery().isPresent());

        assertThat(robot.lookup(".error-card .button").tryQuery()).isPresent();
    }

    private void show(Place place) throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> stage.show(new DocumentsPage(stage.context(), _ -> KeptDocuments.sample()), place));
        waitFor(() -> robot.lookup(".page-pane").tryQuery().isPresent() && line() > 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private int line() {
        Object line = lookup(".page-pane .list-view", ListView.class)
                .getSelectionModel()
                .getSelectedItem();
        return line instanceof DocumentLine(int number, DocumentLine.Kind _, String _) ? number : 0;
    }

    private <T extends Node> T lookup(String query, Class<T> type) {
        return robot.lookup(query).queryAs(type);
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
    }
}
