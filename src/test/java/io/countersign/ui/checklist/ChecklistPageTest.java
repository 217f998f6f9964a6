package io.countersign.ui.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.definition.Checklists;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.signoff.Language;
import io.countersign.preferences.Preferences;
import io.countersign.ui.CssComplaints;
import io.countersign.ui.nav.Place;
import io.countersign.ui.sample.PageStage;
import io.countersign.ui.sample.SampleReview;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
class ChecklistPageTest {
    /// One for each item, and for the four that ask for a note a line and Enter. Sixty are the most that it may take, but
    /// one more for an item would be hidden by that.
    private static final int KEYS = 46 + 4 * 2;

    private final KeptReview kept = new KeptReview();
    private final FxRobot robot = new FxRobot();
    private PageStage stage;
    private int keys;

    @Start
    void start(Stage shown) {
        stage = new PageStage(shown).dressed(Preferences.Theme.LIGHT, Language.ENGLISH, 13);
        stage.open(SampleReview.release());
    }

    @Test
    void forty_six_items_are_answered_within_sixty_keys() throws TimeoutException {
        show("");

        for (int step = 0; step < 46; step++) {
            String item = current();
            if (!robot.lookup("#take").queryButton().isDisabled()) {
                press(KeyCode.ENTER);
            } else if (item.startsWith("UPD")) {
                press(KeyCode.DIGIT3);
                write("First release");
                press(KeyCode.ENTER);
            } else {
                press(item.startsWith("PRG") ? KeyCode.DIGIT2 : KeyCode.DIGIT1);
            }
        }

        settle(46);
        assertThat(kept.log).filteredOn(line -> line.endsWith(" taken")).hasSize(25);
        assertThat(kept.log)
                .filteredOn(line -> line.endsWith(" NOT_APPLICABLE First release"))
                .hasSize(4);
        assertThat(keys).isLessThanOrEqualTo(KEYS);
    }

    @Test
    void the_next_item_is_there_before_the_answer_is_kept() throws TimeoutException {
        show("REL-2");
        CountDownLatch gate = kept.closeGate();

        press(KeyCode.ENTER);

        assertThat(current()).isEqualTo("REL-3");
        assertThat(kept.log).isEmpty();
        gate.countDown();
        settle(1);
        assertThat(kept.log).containsExactly("REL-2 taken");
    }

    @Test
    void keys_move_find_and_undo() throws TimeoutException {
        show("SEL-1");
        press(KeyCode.J);
        press(KeyCode.DOWN);
        assertThat(current()).isEqualTo("SEL-3");
        press(KeyCode.K);
        assertThat(current()).isEqualTo("SEL-2");

        press(KeyCode.SLASH);
        write("rel-2");
        press(KeyCode.ENTER);
        assertThat(current()).isEqualTo("REL-2");

        press(KeyCode.DIGIT1);
        press(KeyCode.U);
        settle(2);
        assertThat(current()).isEqualTo("REL-2");
        assertThat(kept.log).containsExactly("REL-2 PASS", "REL-2 withdrawn");
    }

    @Test
    void e_opens_the_evidence_that_decides() {
        show("REL-2");

        press(KeyCode.E);

        assertThat(stage.navigator.here()).isEqualTo(new Place.Evidence(1));
    }

    @Test
    void escape_leaves_the_note_and_keys_work_again() {
        show("UPD-1");
        press(KeyCode.DIGIT4);
        press(KeyCode.ESCAPE);

        press(KeyCode.J);

        assertThat(current()).isEqualTo("UPD-2");
        assertThat(kept.log).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT,ENGLISH,1120,13,REL-2",
        "DARK,CHINESE,1120,13,REL-2",
        "LIGHT,CHINESE,952,13,SEL-1",
        "DARK,ENGLISH,952,16,REL-5"
    })
    void it_is_drawn_without_a_complaint(
            Preferences.Theme theme, Language language, int width, int textSize, String itemId) {
        KeptReview policy = new KeptReview(new Checklists().policy());
        policy.answer(7, "SEL-1", AnswerValue.PASS, "End-of-life dates looked up on 20 November.");
        policy.takeProposal(7, "REL-1");
        policy.answer(7, "REL-3", AnswerValue.INTENDED, "The first login forces a new password.");
        CssComplaints css = WaitForAsyncUtils.waitForAsyncFx(10_000, CssComplaints::new);
        try (css) {
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
                stage.dressed(theme, language, textSize);
                stage.size(width, width == 1120 ? 736 : 636);
            });
            show(policy, itemId);
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.picture("checklist-" + width + "-" + itemId));

            assertThat(css.seen()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,ENGLISH,1120,13", "DARK,CHINESE,952,13"})
    void answers_of_the_round_before_are_drawn_and_confirmed_with_one_key(
            Preferences.Theme theme, Language language, int width, int textSize) throws TimeoutException {
        KeptReview policy = new KeptReview(new Checklists().policy());
        policy.before("REL-1", AnswerValue.FAIL, AssessmentResult.FAIL);
        policy.before("REL-2", AnswerValue.PASS, AssessmentResult.PASS);
        policy.before("REL-5", AnswerValue.PASS, AssessmentResult.PASS);
        policy.beforeReworded("REL-3", AnswerValue.PASS);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            stage.dressed(theme, language, textSize);
            stage.size(width, width == 1120 ? 736 : 636);
        });
        show(policy, "REL-2");
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.picture("checklist-carried-" + width));

        press(KeyCode.C);

        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> policy.written() == 1);
        assertThat(policy.log).containsExactly("REL-2 PASS As agreed");
        assertThat(current()).isEqualTo("REL-3");
    }

    @Test
    void a_note_is_written_where_the_answers_stand() {
        show("UPD-1");

        press(KeyCode.DIGIT3);
        press(KeyCode.ENTER);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.picture("checklist-note"));

        assertThat(robot.lookup("#note").query().isFocused()).isTrue();
        assertThat(kept.log).isEmpty();
    }

    private void show(String itemId) {
        show(kept, itemId);
    }

    private void show(KeptReview review, String itemId) {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> stage.show(new ChecklistPage(stage.context(), review), new Place.Checklist(itemId)));
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> robot.lookup("#take").tryQuery().isPresent());
        } catch (TimeoutException e) {
            throw new AssertionError("the checklist did not come up", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void settle(int writes) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> kept.written() == writes);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String current() {
        return robot.lookup("#item-id").queryLabeled().getText();
    }

    private void press(KeyCode key) {
        keys++;
        robot.type(key);
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    private void write(String text) {
        keys++;
        robot.write(text);
        WaitForAsyncUtils.waitForFxEvents(1);
    }
}
