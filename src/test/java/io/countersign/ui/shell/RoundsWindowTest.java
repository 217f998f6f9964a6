package io.countersign.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.audit.AuditEvent;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.review.Confirmation;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Refusal;
import io.countersign.preferences.Preferences.Theme;
import io.countersign.store.FindingQuery;
import io.countersign.ui.CssComplaints;
import io.countersign.ui.nav.Place;
import io.countersign.ui.sample.TwoRounds;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Rounds and decisions by a person's keys, counted; and pictures of them, to be looked at.
@ExtendWith(ApplicationExtension.class)
class RoundsWindowTest {
    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @Test
    void every_carried_decision_of_which_nothing_differs_is_confirmed_in_one_step(FxRobot robot) {
        try (SampleWindow window = open()) {
            Release release = TwoRounds.second(window.real());
            window.go(release, new Place.Findings(""));

            window.keys(robot, "Shift+Enter");

            assertThat(asking(window, release, Confirmation.CARRIED)).isZero();
            assertThat(asking(window, release, Confirmation.DIFFERS)).isEqualTo(1);
            assertThat(robot.lookup("3 decisions are confirmed for what it is now.").tryQuery()).isPresent();
            window.keys(robot, "U");
            assertThat(asking(window, release, Confirmation.CARRIED)).isEqualTo(3);
        }
    }

    @Test
    void what_changed_since_it_was_decided_is_confirmed_in_one_step(FxRobot robot) {
        try (SampleWindow window = open()) {
            Release release = TwoRounds.second(window.real());
            window.go(release, new Place.Findings("confirm:differs"));

            window.keys(robot, "C");

            assertThat(asking(window, release, Confirmation.DIFFERS)).isZero();
            assertThat(asking(window, release, Confirmation.CARRIED)).isEqualTo(3);
        }
    }

    @Test
    void any_number_of_findings_is_accepted_with_reason_and_last_day_in_three_steps(FxRobot robot) {
        try (SampleWindow window = open()) {
            Release release = window.real().release("WordPress");
            window.real().evidence(release, "trivy.json", 300);
            window.go(release, new Place.Findings("severity:critical,high"));

            window.keys(robot, "Ctrl+A", "W");
            robot.write("next base image");
            window.keys(robot, "Ctrl+Enter");

            assertThat(decided(window, release, DecisionKind.ACCEPTED)).isGreaterThan(50);
        }
    }

    @Test
    void a_duplicate_is_decided_by_keys_alone(FxRobot robot) {
        try (SampleWindow window = open()) {
            Release release = TwoRounds.second(window.real());
            window.go(release, new Place.Findings("cve-2026-27716 status:open"));

            window.keys(robot, "D", "Ctrl+Enter");

            assertThat(decided(window, release, DecisionKind.DUPLICATE)).isEqualTo(1);
        }
    }

    @Test
    void the_next_round_is_opened_in_two_steps_and_the_window_is_on_it(FxRobot robot) {
        try (SampleWindow window = open()) {
            Release first = TwoRounds.first(window.real());
            window.go(first, new Place.Findings("severity:low"));
            window.keys(robot, "Ctrl+1", "R");
            robot.write("ami-07d2c9e1a44b83f65");

            window.keys(robot, "Enter");

            Release release = window.read(session -> session.releases().find(first.id()).orElseThrow());
            assertThat(release.round()).isEqualTo(2);
            assertThat(release.images()).extracting(Image::identifier).containsExactly("ami-07d2c9e1a44b83f65");
            assertThat(window.here()).isEqualTo(new Place.Findings(""));
            assertThat(shows(robot, "6 of 6 findings")).isTrue();
            TwoRounds.scan(window.real(), release);
            window.settle();
            assertThat(shows(robot, "3 decisions carried over unchanged, 1 changed")).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH,To be mended: refused by Chen Yu in CS-2026-0003",
        "CHINESE,须整改：Chen Yu 在 CS-2026-0003 中拒绝"
    })
    void what_the_second_person_refused_is_listed_where_the_next_round_is_opened(
            Language language, String title, FxRobot robot) {
        try (SampleWindow window = new SampleWindow(folder)) {
            window.open(stage, Theme.LIGHT, language);
            Release first = TwoRounds.first(window.real());
            window.real().workflows().store().write("Chen Yu", session -> {
                session.refusals().add(refusal(first));
                return session.audit().append(new AuditEvent("signoff.refused", first.id(), "CS-2026-0003", "", ""));
            });
            window.go(first, new Place.Findings(""));

            window.keys(robot, "Ctrl+1", "R");

            assertThat(shows(robot, title)).isTrue();
            assertThat(shows(robot, "REL-2")).isTrue();
            assertThat(robot.lookup("port 3306 is nowhere in the documentation").tryQuery()).isPresent();
            look(window, "rounds-refused", 13);
            window.keys(robot, "Enter");
            assertThat(window.read(session -> session.releases().find(first.id()).orElseThrow()).round()).isEqualTo(2);
        }
    }

    private static Refusal refusal(Release release) {
        return new Refusal(
                "CS-2026-0003",
                release.id(),
                1,
                "Chen Yu",
                "ab".repeat(32),
                Instant.EPOCH,
                "The ports have to be mended first.",
                List.of(new Refusal.Point("REL-2", "port 3306 is nowhere in the documentation")));
    }

    @Test
    void a_round_without_evidence_is_not_followed_by_another_and_the_sheet_says_why(FxRobot robot) {
        try (SampleWindow window = open()) {
            Release release = window.real().release("WordPress");
            window.settle();

            window.keys(robot, "R", "Enter");

            assertThat(shows(robot, "CS-REL-004")).isTrue();
            assertThat(window.<Integer>read(session -> session.releases().rounds(release.id()).size())).isEqualTo(1);
        }
    }

    @Test
    void a_release_starts_from_an_earlier_one_by_keys_alone(FxRobot robot) {
        try (SampleWindow window = open()) {
            Release earlier = TwoRounds.first(window.real());
            window.settle();

            window.keys(robot, "Ctrl+N");
            robot.write("WordPress\t6.9\t2026.12-1\tUbuntu 24.04\t");
            window.keys(robot, "Down", "Ctrl+Enter");

            Release made = window.read(session -> session.releases().all()).getFirst();
            assertThat(made.version()).isEqualTo("6.9");
            assertThat(window.read(session -> session.releases().predecessor(made.id())).orElseThrow().id())
                    .isEqualTo(earlier.id());
            assertThat(decided(window, made, DecisionKind.ACCEPTED)).isEqualTo(4);
        }
    }

    private static boolean shows(FxRobot robot, String words) {
        return robot.lookup(node -> node instanceof Labeled label && label.getText() != null && label.getText().contains(words))
                .tryQuery()
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,ENGLISH,1280,800,13", "DARK,CHINESE,1280,800,13", "DARK,ENGLISH,1000,700,13", "LIGHT,CHINESE,1280,800,19"})
    void rounds_are_drawn_whole_and_without_a_complaint(
            Theme theme, Language language, int width, int height, int textSize, FxRobot robot) {
        try (SampleWindow window = new SampleWindow(folder);
                CssComplaints css = SampleWindow.onStage(CssComplaints::new)) {
            window.open(stage, theme, language);
            window.size(width, height, textSize);
            Release first = TwoRounds.first(window.real());
            window.settle();
            window.keys(robot, "R");
            look(window, "rounds-next", textSize);
            window.keys(robot, "Enter");
            look(window, "rounds-awaited", textSize);
            Release release = window.read(session -> session.releases().find(first.id()).orElseThrow());
            TwoRounds.scan(window.real(), release);
            window.keys(robot, "Ctrl+1");
            look(window, "rounds-releases", textSize);
            window.keys(robot, "Ctrl+N");
            robot.write("WordPress\t6.9\t2026.12-1\tUbuntu 24.04\t");
            window.keys(robot, "Down");
            look(window, "rounds-from", textSize);
            window.keys(robot, "Esc");
            window.go(release, new Place.Findings(""));
            look(window, "rounds-findings", textSize);
            window.keys(robot, "J", "W");
            look(window, "rounds-waiver", textSize);
            window.keys(robot, "Esc");
            window.go(release, new Place.Findings("cve-2026-27716"));
            window.keys(robot, "J", "D");
            look(window, "rounds-duplicate", textSize);
            window.keys(robot, "Ctrl+Enter");
            window.go(release, new Place.Findings("status:duplicate"));
            window.keys(robot, "I");
            robot.write("so");
            window.keys(robot, "Ctrl+Enter");
            look(window, "rounds-order", textSize);
            double list = SampleWindow.onStage(() ->
                    window.scene().lookup(".findings-table").getLayoutBounds().getHeight());
            assertThat(list).as("room for some rows").isGreaterThan(5 * textSize);
            window.keys(robot, "Esc");
            window.go(release, new Place.Findings("cve-2026-27716"));
            window.keys(robot, "Ctrl+A", "D");
            robot.write("CVE-2026-27716");
            window.keys(robot, "Ctrl+Enter");
            look(window, "rounds-original", textSize);
            window.keys(robot, "Esc", "Esc", "Esc");

            assertThat(css.seen()).isEmpty();
        }
    }

    private SampleWindow open() {
        SampleWindow window = new SampleWindow(folder);
        window.open(stage, Theme.LIGHT, Language.ENGLISH);
        return window;
    }

    private static long asking(SampleWindow window, Release release, Confirmation confirmation) {
        FindingQuery query = FindingQuery.all(release.id(), release.round()).withConfirmations(Set.of(confirmation));
        return window.<Long>read(session -> session.findings().count(query));
    }

    private static long decided(SampleWindow window, Release release, DecisionKind kind) {
        FindingQuery query = FindingQuery.all(release.id(), release.round()).withDecisions(Set.of(kind));
        return window.<Long>read(session -> session.findings().count(query));
    }

    private static void look(SampleWindow window, String page, int textSize) {
        window.picture(page + "-" + textSize);
        List<String> cut = SampleWindow.onStage(() -> CutOff.in(window.scene().getRoot()));
        assertThat(cut).as(page).isEmpty();
    }
}
