package io.countersign.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.feedback.LedgerItem;
import io.countersign.model.finding.Severity;
import io.countersign.model.release.Release;
import io.countersign.model.review.Assessment;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Verification;
import io.countersign.preferences.Preferences.Theme;
import io.countersign.signing.KeyMaker;
import io.countersign.store.FindingQuery;
import io.countersign.ui.nav.Place;
import io.countersign.workflow.Progress;
import io.countersign.workflow.ReleaseAssessment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The whole way of a release through the window, from an empty database to a verified PDF, with a person's keys.
@ExtendWith(ApplicationExtension.class)
class WholeWayTest {
    private static final Path SAMPLE = Path.of("assets", "demo");

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @Test
    void a_release_goes_from_an_empty_window_to_a_verified_pdf(FxRobot robot) throws IOException, InterruptedException {
        Path pdf = folder.resolve("sign-off.pdf");
        try (SampleWindow window = new SampleWindow(Files.createDirectory(folder.resolve("data")))) {
            window.open(stage, Theme.LIGHT, Language.ENGLISH);

            open(window, robot);
            drop(window, robot);
            decide(window, robot);
            workOff(window, robot);
            answer(window, robot);
            answerFeedback(window, robot);
            sign(window, robot, pdf);

            assertThat(window.here()).isEqualTo(new Place.Verify(pdf.toString()));
            Verification verification = window.workflows().verifySignOff().verify(pdf);
            assertThat(verification.isHalfSigned()).isTrue();
            assertThat(window.workflows().checkHistory().check(Progress.SILENT).whole()).isTrue();
        }
    }

    private static void open(SampleWindow window, FxRobot robot) {
        window.keys(robot, "Ctrl+N");
        robot.write("WordPress\t6.8\t2026.11-2\tUbuntu 24.04");
        window.keys(robot, "Ctrl+Enter");

        assertThat(release(window).name()).isEqualTo("WordPress 6.8");
    }

    private static void drop(SampleWindow window, FxRobot robot) {
        window.drop(List.of(SAMPLE.resolve("reports"), SAMPLE.resolve("feedback"), SAMPLE.resolve("docs")));
        window.picture("way-import");
        window.keys(robot, "Enter");

        assertThat(window.<Integer>read(session -> session.evidence().of(1, 1).size())).isEqualTo(13);
    }

    private static void decide(SampleWindow window, FxRobot robot) {
        window.go(release(window), new Place.Findings("severity:critical,high status:open"));
        window.keys(robot, "Ctrl+A", "W");
        robot.write("Mended in the next build");
        window.picture("way-decide");
        window.keys(robot, "Ctrl+Enter");

        assertThat(window.<Long>read(session -> session.findings().count(serious()))).isZero();
    }

    private static FindingQuery serious() {
        return new FindingQuery(
                1,
                1,
                Set.of(Severity.CRITICAL, Severity.HIGH),
                Set.of(DecisionKind.OPEN), Set.of(), Set.of(),
                Set.of(),
                0,
                "");
    }

    private static void workOff(SampleWindow window, FxRobot robot) {
        window.go(release(window), new Place.Feedback("blocking"));
        window.keys(robot, "F");
        robot.write("Mended in the next build");
        window.picture("way-feedback");
        window.keys(robot, "Ctrl+Enter");

        assertThat(window.workflows().answerFeedback().ledger(1).items()).noneMatch(LedgerItem::blocks);
    }

    /// Takes over what is proposed as a pass; stands by what is proposed as a fail, with a note; judges the rest herself.
    private static void answer(SampleWindow window, FxRobot robot) {
        ReleaseAssessment state = window.workflows().assessRelease().assess(1);
        window.keys(robot, "Ctrl+4");
        for (String item : state.checklist().items().map(item -> item.id()).toList()) {
            Assessment proposed = Objects.requireNonNull(state.assessments().get(item));
            if (proposed.result() == AssessmentResult.PASS) {
                window.keys(robot, "Enter");
            } else if (proposed.result() == AssessmentResult.FAIL) {
                window.keys(robot, "4");
                robot.write("Agreed with the product team");
                window.keys(robot, "Enter");
            } else {
                window.keys(robot, "1");
            }
        }

        assertThat(window.workflows().assessRelease().assess(1).answers()).hasSize(state.checklist().size());
    }

    /// Stands by the one check that a marketplace calls failed.
    private static void answerFeedback(SampleWindow window, FxRobot robot) {
        window.go(release(window), new Place.Feedback("blocking"));
        window.keys(robot, "W");
        robot.write("The log is needed by the support team");
        window.picture("way-feedback");
        window.keys(robot, "Ctrl+Enter");

        assertThat(window.workflows().assessRelease().assess(1).blockers()).isEmpty();
    }

    private void sign(SampleWindow window, FxRobot robot, Path pdf) throws IOException {
        Path key = folder.resolve("lin.p12");
        KeyMaker.make(key, "Lin Mei", "a long password".toCharArray(), Instant.now());
        window.keys(robot, "Ctrl+7");
        window.write(robot, "#approver-name", "Chen Yu");
        window.choose(List.of(key));
        window.press("Choose...");
        robot.write("a long password");
        window.choose(List.of(pdf));
        window.press("Change...");
        window.picture("way-sign");
        window.keys(robot, "Ctrl+Enter");

        assertThat(pdf).exists();
        window.picture("way-signed");
        window.go(release(window), new Place.Verify(pdf.toString()));
    }

    private static Release release(SampleWindow window) {
        return window.read(session -> session.releases().find(1).orElseThrow());
    }
}
