package io.countersign.ui.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.signoff.Blocker;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Refusal;
import io.countersign.model.signoff.Verdict;
import io.countersign.preferences.Preferences;
import io.countersign.signing.KeyMaker;
import io.countersign.signing.KeySource;
import io.countersign.ui.CssComplaints;
import io.countersign.ui.nav.Place;
import io.countersign.ui.sample.PageStage;
import io.countersign.ui.sample.SampleKeys;
import io.countersign.ui.sample.SampleReview;
import io.countersign.workflow.PrintSignOff;
import io.countersign.workflow.SignRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class SignOffPageTest {
    private static final Refusal REFUSAL = new Refusal(
            "CS-2026-0003",
            7,
            1,
            "Chen Yu",
            "ab".repeat(32),
            SampleReview.NOW,
            "The ports and the keys have to be mended first.",
            List.of(
                    new Refusal.Point("REL-2", "port 3306 is open and nowhere in the documentation"),
                    new Refusal.Point("CVE-2026-41187", "the waiver has no proof")));

    private final FxRobot robot = new FxRobot();
    private PageStage stage;

    @Start
    void start(Stage shown) {
        stage = new PageStage(shown).dressed(Preferences.Theme.LIGHT, Language.ENGLISH, 13);
        stage.open(SampleReview.release());
    }

    @Test
    void it_is_signed_by_key_and_leads_to_the_verification() throws TimeoutException {
        KeptSignOff work = new KeptSignOff(List.of());
        show(work);
        assertThat(stage.scene().getFocusOwner().getId()).isEqualTo("approver-name");
        fill();

        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> robot.lookup("Verify").tryQuery().isPresent());
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.picture("signoff-signed"));
        fire("Verify");

        assertThat(work.signed).extracting(SignRequest::verdict).containsExactly(Verdict.APPROVED);
        assertThat(stage.navigator.here())
                .isEqualTo(new Place.Verify(
                        Path.of("folder", "wordpress-6.8-2026.11-2-r2.pdf").toString()));
    }

    @Test
    void a_key_of_several_on_one_of_several_tokens_signs(@TempDir Path folder) throws Exception {
        KeptSignOff work = new KeptSignOff(List.of());
        work.keys = new SampleKeys(certificate(folder, "Lin Mei"), certificate(folder, "Lin Mei, build"));
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.dressed(Preferences.Theme.DARK, Language.CHINESE, 13));
        show(work);
        stage.choose(Path.of("token.so"));

        robot.clickOn("#approver-name").write("Chen Yu");
        fire("选择…");
        robot.write("right");
        choose("#token");
        fire("#find-keys");
        choose("#named-key");
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            robot.lookup(".sign-pane .scroll-pane").queryAs(ScrollPane.class).setVvalue(1);
            return stage.picture("signoff-token");
        });
        fire("#sign");
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !work.used.isEmpty());

        assertThat(work.used).containsExactly(new KeySource(Path.of("token.so"), "9", "key-2"));
    }

    private void choose(String box) {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> robot.lookup(box).queryAs(ComboBox.class).getSelectionModel().selectLast());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static X509Certificate certificate(Path folder, String name) throws IOException {
        return KeyMaker.make(folder.resolve(name + ".p12"), name, "a long password".toCharArray(), Instant.now());
    }

    @Test
    void each_blocker_leads_to_where_it_is_mended() throws TimeoutException {
        show(new KeptSignOff(SampleReview.blockers()));

        Hyperlink link = robot.lookup("REL-2 is answered with fail.").queryAs(Hyperlink.class);
        WaitForAsyncUtils.waitForAsyncFx(10_000, link::fire);

        assertThat(stage.navigator.here()).isEqualTo(new Place.Checklist("REL-2"));
        assertThat(robot.lookup("#sign").queryButton().isDisabled()).isTrue();
    }

    @Test
    void pages_are_turned_by_key() throws TimeoutException {
        show(new KeptSignOff(List.of()));

        robot.clickOn(".paper");
        robot.type(KeyCode.PAGE_DOWN);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("2 of 3").tryQuery()).isPresent();
    }

    @Test
    void words_are_found_on_the_pages_by_key() throws TimeoutException {
        show(new KeptSignOff(List.of()));

        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        robot.write("PAGE 3 of").type(KeyCode.ENTER);

        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> robot.lookup("3 of 3").tryQuery().isPresent());
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> robot.lookup(".found").query().isVisible());
    }

    @Test
    void what_was_signed_is_printed_with_the_chosen_pages() throws TimeoutException {
        KeptSignOff work = new KeptSignOff(List.of());
        show(work);
        fill();
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> robot.lookup("#print-pages").tryQuery().isPresent());

        TextField pages = robot.lookup("#print-pages").queryAs(TextField.class);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> pages.setText("1-2"));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !robot.lookup(button -> button instanceof Button one && one.getText().equals("Print")).queryButton().isDisabled());
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> robot.lookup(button -> button instanceof Button one && one.getText().equals("Print")).queryButton().fire());
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !work.printed.isEmpty());

        assertThat(work.printed).containsExactly(new PrintSignOff.Order("Office", "1-2", 1, Language.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,ENGLISH,1120,0", "DARK,CHINESE,952,4", "DARK,ENGLISH,1120,4", "LIGHT,CHINESE,952,0"})
    void it_is_drawn_without_a_complaint(Preferences.Theme theme, Language language, int width, int blocking)
            throws TimeoutException {
        CssComplaints css = WaitForAsyncUtils.waitForAsyncFx(10_000, CssComplaints::new);
        try (css) {
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
                stage.dressed(theme, language, 13);
                stage.size(width, width == 1120 ? 736 : 636);
            });
            List<Blocker> blockers = SampleReview.blockers().subList(0, blocking);
            KeptSignOff work = new KeptSignOff(blockers);
            work.refused.add(REFUSAL);
            show(work);
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.picture("signoff-" + width));

            assertThat(css.seen()).isEmpty();
        }
    }

    private void show(KeptSignOff work) throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> stage.show(new SignOffPage(stage.context(), work, Path.of("folder")), new Place.SignOff()));
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> robot.lookup(".paper > .image-view").tryQueryAs(ImageView.class)
                        .map(paper -> paper.getImage() != null)
                        .orElse(false));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void fill() {
        stage.choose(Path.of("lin.p12"));
        robot.clickOn("#approver-name").write("Chen Yu");
        fire("Choose...");
        robot.write("right");
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void fire(String button) {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> robot.lookup(button).queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
