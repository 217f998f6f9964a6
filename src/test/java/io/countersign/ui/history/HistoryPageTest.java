package io.countersign.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.audit.AuditEntry;
import io.countersign.model.signoff.Language;
import io.countersign.preferences.Preferences;
import io.countersign.ui.CssComplaints;
import io.countersign.ui.nav.Place;
import io.countersign.ui.sample.PageStage;
import io.countersign.ui.sample.SampleReview;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
class HistoryPageTest {
    private final FxRobot robot = new FxRobot();
    private PageStage stage;

    @Start
    void start(Stage shown) {
        stage = new PageStage(shown).dressed(Preferences.Theme.LIGHT, Language.ENGLISH, 13);
        stage.open(SampleReview.release());
    }

    @Test
    void going_down_by_key_fetches_older_entries() throws TimeoutException {
        show(new KeptRecord(450, true));

        robot.type(KeyCode.END);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> table().getItems().size() > HistoryViewModel.PAGE);

        assertThat(table().getItems()).hasSizeGreaterThan(HistoryViewModel.PAGE);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,ENGLISH,1120,true", "DARK,CHINESE,952,false"})
    void it_is_drawn_without_a_complaint(Preferences.Theme theme, Language language, int width, boolean whole)
            throws TimeoutException {
        CssComplaints css = WaitForAsyncUtils.waitForAsyncFx(10_000, CssComplaints::new);
        try (css) {
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
                stage.dressed(theme, language, 13);
                stage.size(width, width == 1120 ? 736 : 636);
            });
            show(new KeptRecord(450, whole));
            robot.type(KeyCode.DOWN, KeyCode.DOWN);
            WaitForAsyncUtils.waitForFxEvents();
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.picture("history-" + width));

            assertThat(css.seen()).isEmpty();
        }
    }

    private void show(KeptRecord record) throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> stage.show(new HistoryPage(stage.context(), record), new Place.History()));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !table().getItems().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private TableView<AuditEntry> table() {
        return (TableView<AuditEntry>) robot.lookup(".table-view").queryAs(TableView.class);
    }
}
