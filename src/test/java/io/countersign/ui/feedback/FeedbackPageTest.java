package io.countersign.ui.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.feedback.FeedbackAnswer;
import io.countersign.model.feedback.FeedbackKey;
import io.countersign.model.feedback.FeedbackReply;
import io.countersign.model.feedback.Ledger;
import io.countersign.model.feedback.LedgerItem;
import io.countersign.model.signoff.Language;
import io.countersign.preferences.Preferences;
import io.countersign.ui.CssComplaints;
import io.countersign.ui.nav.Place;
import io.countersign.ui.sample.PageStage;
import io.countersign.ui.sample.SampleReview;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
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
class FeedbackPageTest {
    private final FxRobot robot = new FxRobot();
    private final KeptLedger kept = new KeptLedger();
    private PageStage stage;

    @Start
    void start(Stage shown) {
        stage = new PageStage(shown).dressed(Preferences.Theme.LIGHT, Language.ENGLISH, 13);
        stage.open(SampleReview.release());
    }

    @Test
    void an_item_is_answered_and_taken_back_by_key() throws TimeoutException {
        show(new Place.Feedback("blocking"), kept);
        assertThat(answers()).noneMatch(Node::isDisabled);
        int given = kept.answers.size();

        robot.type(KeyCode.J, KeyCode.J, KeyCode.N);
        waitFor(() -> robot.lookup(".pane-footer .text-field").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> robot.lookup(".pane-footer .text-field")
                .queryAs(TextField.class)
                .setText("mirror was stale"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(() -> kept.answers.size() == given + 1);

        FeedbackAnswer answer = kept.answers.getLast();
        assertThat(answer.item()).isEqualTo(KeptLedger.MYSQL);
        assertThat(answer.reply()).isEqualTo(FeedbackReply.NOT_FIXED);
        assertThat(answer.note()).isEqualTo("mirror was stale");
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.U);
        waitFor(() -> kept.answers.size() == given);
    }

    @Test
    void a_blocker_leads_to_what_blocks() throws TimeoutException {
        show(new Place.Feedback("blocking"), kept);

        assertThat(table().getItems()).hasSize(3).allMatch(LedgerItem::blocks);
    }

    @Test
    void a_blocker_of_listed_software_leads_to_it() throws TimeoutException {
        show(new Place.Feedback("blacklist"), kept);
        waitFor(() -> robot.lookup(".listed-row").queryAll().stream().anyMatch(Node::isFocused));

        assertThat(robot.lookup(".listed-row").queryAs(HBox.class).getAccessibleText())
                .contains("xunsearch");
        assertThat(table().getItems()).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,ENGLISH,1120", "DARK,CHINESE,1120", "DARK,ENGLISH,952", "LIGHT,CHINESE,952"})
    void it_is_drawn_without_a_complaint(Preferences.Theme theme, Language language, int width)
            throws TimeoutException {
        CssComplaints css = WaitForAsyncUtils.waitForAsyncFx(10_000, CssComplaints::new);
        try (css) {
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
                stage.dressed(theme, language, 13);
                stage.size(width, width == 1120 ? 736 : 636);
            });
            show(new Place.Feedback(""), kept);
            robot.type(KeyCode.J, KeyCode.J, KeyCode.J, KeyCode.J, KeyCode.J, KeyCode.J, KeyCode.N);
            WaitForAsyncUtils.waitForFxEvents();
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.picture("feedback-" + width));

            assertThat(css.seen()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,ENGLISH", "DARK,CHINESE"})
    void without_feedback_it_says_what_to_do(Preferences.Theme theme, Language language) throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.dressed(theme, language, 13));
        FeedbackWork nothing = new FeedbackWork() {
            @Override
            public Review load(long releaseId) {
                return new Review(new Ledger(1, List.of()), List.of());
            }

            @Override
            public void answer(
                    long releaseId,
                    List<FeedbackKey> items,
                    FeedbackReply reply,
                    String note) {
                throw new AssertionError("nothing to answer");
            }

            @Override
            public int undo(long releaseId, List<FeedbackKey> items) {
                throw new AssertionError("nothing to undo");
            }

            @Override
            public void list(Listing listing) {
                throw new AssertionError("nothing to list");
            }
        };
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.show(page(nothing), new Place.Feedback("")));
        waitFor(() -> robot.lookup(".empty-state").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.picture("feedback-empty"));

        assertThat(robot.lookup(".empty-state .button").tryQuery()).isPresent();
        assertThat(answers()).hasSize(4).allMatch(Node::isDisabled);
    }

    /// The buttons that begin an answer; the last one takes back.
    private List<Button> answers() {
        List<Button> buttons = List.copyOf(robot.lookup(".pane-footer .button").queryAllAs(Button.class));
        return buttons.subList(0, buttons.size() - 1);
    }

    private FeedbackPage page(FeedbackWork work) {
        return new FeedbackPage(stage.context(), work, InstantSource.fixed(KeptLedger.NOW));
    }

    private void show(Place place, FeedbackWork work) throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.show(page(work), place));
        waitFor(() -> robot.lookup(".table-view").tryQuery().isPresent() && !table().getItems().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
    }

    @SuppressWarnings("unchecked")
    private TableView<LedgerItem> table() {
        return (TableView<LedgerItem>) robot.lookup(".table-view").queryAs(TableView.class);
    }
}
