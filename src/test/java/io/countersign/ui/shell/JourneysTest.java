package io.countersign.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.finding.Severity;
import io.countersign.model.release.Release;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.Confirmation;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.signoff.Language;
import io.countersign.preferences.Preferences.Theme;
import io.countersign.signing.KeyMaker;
import io.countersign.store.FindingQuery;
import io.countersign.store.SampleFindings;
import io.countersign.ui.nav.Place;
import io.countersign.ui.sample.TwoRounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The moments that a reviewer has every day, each within so many steps: one click, one drop or one chord of keys is a
/// step, and writing words is none. Forty items of the checklist are counted where that page is tested.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class JourneysTest {
    private static final int REPORT_TO_LIST = 2;
    private static final int ROUND_TWO = 1;
    private static final int ACCEPT_ANY_NUMBER = 3;
    private static final int SIGN_AND_VERIFY = 4;

    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private Stage stage;
    private SampleWindow window;
    private String home;
    private int steps;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void open() throws IOException {
        // A sign-off goes to the person's own folder unless she chooses another.
        home = System.getProperty("user.home");
        System.setProperty("user.home", folder.toString());
        window = new SampleWindow(Files.createDirectory(folder.resolve("data")));
        window.open(stage, Theme.LIGHT, Language.ENGLISH);
    }

    @AfterEach
    void close() {
        window.close();
        System.setProperty("user.home", home);
    }

    @Test
    void a_report_becomes_a_list_to_work_on() {
        Release release = window.real().release("WordPress");
        window.go(release, new Place.Releases());

        steps++;
        window.drop(List.of(Path.of("assets", "demo", "reports", "trivy.json")));
        press("Enter");

        assertThat(window.here()).isInstanceOf(Place.Findings.class);
        assertThat(count(FindingQuery.all(release.id(), 1))).isPositive();
        assertThat(window.scene().getFocusOwner()).isInstanceOf(javafx.scene.control.TableView.class);
        assertThat(steps).isLessThanOrEqualTo(REPORT_TO_LIST);
    }

    @Test
    void in_round_two_every_unchanged_decision_is_confirmed_at_once() {
        Release release = TwoRounds.second(window.real());
        window.go(release, new Place.Findings(""));
        FindingQuery carried =
                FindingQuery.all(release.id(), 2).withConfirmations(Set.of(Confirmation.CARRIED));
        FindingQuery differing =
                FindingQuery.all(release.id(), 2).withConfirmations(Set.of(Confirmation.DIFFERS));
        long changed = count(differing);
        assertThat(count(carried)).isPositive();

        press("Shift+Enter");

        assertThat(count(carried)).isZero();
        assertThat(count(differing)).isEqualTo(changed).isPositive();
        assertThat(steps).isLessThanOrEqualTo(ROUND_TWO);
    }

    @Test
    void any_number_of_findings_is_accepted_with_a_reason_and_a_last_day() {
        Release release = window.real().release("WordPress");
        window.real().evidence(release, "trivy.json", new SampleFindings(3, 90, 9).stream(900).toList());
        window.go(release, new Place.Findings("severity:medium"));
        long all = count(FindingQuery.all(release.id(), 1).withSeverities(Set.of(Severity.MEDIUM)));

        press("Ctrl+A");
        press("W");
        robot.write("Waiting for the next base image");
        press("Ctrl+Enter");

        assertThat(count(FindingQuery.all(release.id(), 1).withDecisions(Set.of(DecisionKind.ACCEPTED))))
                .isEqualTo(all)
                .isGreaterThan(100);
        assertThat(steps).isLessThanOrEqualTo(ACCEPT_ANY_NUMBER);
    }

    @Test
    void a_round_is_signed_handed_over_and_verified() throws IOException {
        Release release = answered();
        Path key = folder.resolve("lin.p12");
        KeyMaker.make(key, "Lin Mei", "a long password".toCharArray(), Instant.now());
        window.useKey(key);
        window.go(release, new Place.Checklist(""));

        press("Ctrl+Shift+S");
        robot.write("Chen Yu");
        press("Enter");
        robot.write("a long password");
        press("Ctrl+Enter");
        press("Enter");

        assertThat(window.here()).isInstanceOf(Place.Verify.class);
        assertThat(robot.lookup(node -> node instanceof Label label && "Lin Mei".equals(label.getText()))
                        .queryAll())
                .isNotEmpty();
        assertThat(steps).isLessThanOrEqualTo(SIGN_AND_VERIFY);
    }

    /// A release of which nothing blocks the approval.
    private Release answered() {
        Release release = window.real().release("WordPress");
        window.real().evidence(
                release,
                "trivy.json",
                new SampleFindings(3, 40, 9)
                        .stream(60)
                        .filter(finding -> finding.rating().severity() == Severity.LOW)
                        .toList());
        window.workflows().checklists().core(Release.POLICY).items().forEach(item -> window.workflows()
                .answerItems()
                .answer(release.id(), item.id(), AnswerValue.PASS, "Seen on the running instance"));
        assertThat(window.workflows().assessRelease().assess(release.id()).blockers()).isEmpty();
        return release;
    }

    private void press(String chord) {
        steps++;
        window.keys(robot, chord);
    }

    private long count(FindingQuery query) {
        return window.<Long>read(session -> session.findings().count(query));
    }
}
