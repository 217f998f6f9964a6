package io.countersign.ui.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Verification;
import io.countersign.preferences.Preferences;
import io.countersign.ui.CssComplaints;
import io.countersign.ui.nav.Place;
import io.countersign.ui.print.PrintWork;
import io.countersign.ui.sample.PageStage;
import io.countersign.ui.sample.SampleApproval;
import io.countersign.signing.Fingerprint;
import io.countersign.signing.KeyMaker;
import io.countersign.signing.Pem;
import io.countersign.signing.TrustList;
import io.countersign.workflow.KeepTrust;
import io.countersign.workflow.PrintSignOff;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.nio.file.Files;
import org.junit.jupiter.api.io.TempDir;
import io.countersign.ui.sample.SampleVerification;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.scene.input.Clipboard;
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
class VerifyPageTest {
    private final FxRobot robot = new FxRobot();
    private final List<PrintSignOff.Order> printed = new CopyOnWriteArrayList<>();
    private PageStage stage;
    private KeepTrust trust;

    @TempDir
    Path folder;

    @Start
    void start(Stage shown) {
        trust = new KeepTrust(new TrustList(folder.resolve("trusted")));
        stage = new PageStage(shown).dressed(Preferences.Theme.LIGHT, Language.ENGLISH, 13);
    }

    @Test
    void a_file_is_chosen_verified_and_copied_by_key_without_any_release() throws TimeoutException {
        show(_ -> SampleVerification.of(Verification.State.INTACT_TRUSTED), "");
        stage.choose(Path.of("wordpress.pdf"));

        robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);
        waitFor(".verdict-title");
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.C).release(KeyCode.SHIFT, KeyCode.CONTROL);

        assertThat(robot.lookup(".verdict-title").queryLabeled().getText())
                .isEqualTo("Genuine and unchanged. The release was approved.");
        String copied = WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).startsWith("Genuine and unchanged.");
    }

    @ParameterizedTest
    @CsvSource({"INTACT_TRUSTED,LIGHT,ENGLISH", "CHANGED,DARK,CHINESE"})
    void a_sign_off_is_printed_by_key_whatever_its_state(
            Verification.State state, Preferences.Theme theme, Language language) throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.dressed(theme, language, 13));
        show(_ -> SampleVerification.of(state), "some.pdf");
        waitFor(".verdict-title");

        robot.press(KeyCode.CONTROL).type(KeyCode.P).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> robot.lookup("#print-go").tryQuery().filter(button -> !button.isDisabled()).isPresent());
        robot.type(KeyCode.TAB).write("1-2").type(KeyCode.TAB, 2).type(KeyCode.SPACE);
        waitFor(".sheet .pass");
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> stage.picture("verify-print"));

        assertThat(printed).containsExactly(new PrintSignOff.Order("Office", "1-2", 1, language));
    }

    @Test
    void what_is_no_sign_off_is_not_printed() throws TimeoutException {
        Verification none = SampleVerification.of(Verification.State.NOT_A_SIGN_OFF);
        show(_ -> none, "some.pdf");
        waitFor(".verdict-title");

        robot.press(KeyCode.CONTROL).type(KeyCode.P).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(none.dossier()).isNull();
        assertThat(robot.lookup("#print-go").tryQuery()).isEmpty();
    }

    @Test
    void a_certificate_is_trusted_in_two_steps() throws Exception {
        Path certificate = folder.resolve("lin.pem");
        X509Certificate made =
                KeyMaker.make(folder.resolve("lin.p12"), "Lin Mei", "secret".toCharArray(), Instant.now());
        Files.writeString(certificate, Pem.certificate(made));
        show(_ -> SampleVerification.of(Verification.State.INTACT_UNKNOWN_SIGNER), "some.pdf");
        waitFor(".verdict-title");
        robot.press(KeyCode.CONTROL).type(KeyCode.T).release(KeyCode.CONTROL);
        waitFor("#trust-add");
        stage.choose(certificate);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> robot.lookup("#trust-add").queryButton().fire());
        waitFor("#trust-told");
        assertThat(robot.lookup("#trust-confirm").queryButton().isDisabled()).isTrue();
        assertThat(trust.all()).isEmpty();

        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> robot.lookup("#trust-told").queryTextInputControl().setText(Fingerprint.of(made)));
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.picture("verify-trust"));
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> robot.lookup("#trust-confirm").queryButton().fire());
        waitFor(".verdict-title");

        assertThat(trust.all()).extracting(KeepTrust.Trusted::subject).containsExactly("Lin Mei");
    }

    @Test
    void a_file_that_is_no_pdf_is_told_with_its_code() throws TimeoutException {
        show(
                _ -> {
                    throw ProblemException.of(ProblemCode.UNEXPECTED);
                },
                "some.pdf");

        waitFor(".error-card");

        assertThat(robot.lookup("CS-ENV-002").tryQuery()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "INTACT_TRUSTED,LIGHT,ENGLISH,1120", "INTACT_UNKNOWN_SIGNER,DARK,CHINESE,1120",
        "CHANGED,LIGHT,CHINESE,952", "NOT_A_SIGN_OFF,DARK,ENGLISH,952"
    })
    void every_answer_is_drawn_without_a_complaint(
            Verification.State state, Preferences.Theme theme, Language language, int width) throws TimeoutException {
        CssComplaints css = WaitForAsyncUtils.waitForAsyncFx(10_000, CssComplaints::new);
        try (css) {
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
                stage.dressed(theme, language, 13);
                stage.size(width, width == 1120 ? 736 : 636);
            });
            show(_ -> SampleVerification.of(state), "some.pdf");
            waitFor(".verdict-title");
            String name = "verify-" + state.name().toLowerCase(Locale.ROOT);
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.picture(name));

            assertThat(css.seen()).isEmpty();
        }
    }

    @Test
    void without_a_file_it_says_to_drop_one() {
        show(_ -> SampleVerification.of(Verification.State.INTACT_TRUSTED), "");

        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.picture("verify-empty"));

        assertThat(robot.lookup(".drop-zone").tryQuery()).isPresent();
    }

    private void show(Function<Path, Verification> verify, String pdf) {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> stage.show(
                        new VerifyPage(stage.context(), verify, () -> {}, trust, new Office(), new SampleApproval()),
                        new Place.Verify(pdf)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void waitFor(String query) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> robot.lookup(query).tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Two printers that take everything.
    private final class Office implements PrintWork {
        @Override
        public List<String> printers() {
            return List.of("Office", "PDF");
        }

        @Override
        public int print(Path file, PrintSignOff.Order order) {
            printed.add(order);
            return 2;
        }
    }
}
