package io.countersign.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.finding.Severity;
import io.countersign.model.release.Release;
import io.countersign.model.review.DecisionKind;
import io.countersign.model.signoff.Language;
import io.countersign.preferences.Preferences.Theme;
import io.countersign.store.FindingQuery;
import io.countersign.ui.PulseWatcher;
import io.countersign.ui.nav.Place;
import java.nio.file.Path;
import java.util.Set;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// However many findings there are, the window never keeps a person waiting. With `-Dmillion=FOLDER` the database in
/// that folder is looked through; else one with some thousand findings is made.
@ExtendWith(ApplicationExtension.class)
class FindingsAtScaleTest {
    private static final int FINDINGS = 6_000;
    private static final long MOST_MILLIS = 100;

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @Test
    void nothing_keeps_the_window_from_answering(FxRobot robot) throws InterruptedException {
        String given = System.getProperty("million", "");
        try (SampleWindow window = new SampleWindow(given.isEmpty() ? folder : Path.of(given))) {
            if (given.isEmpty()) {
                window.real().evidence(window.real().release("WordPress"), "trivy.json", FINDINGS);
            }
            window.open(stage, Theme.LIGHT, Language.ENGLISH);
            Release release = window.read(session -> session.releases().all()).getFirst();
            long all = window.<Long>read(session ->
                    session.findings()
                    .count(FindingQuery.all(release.id(), release.round()).withDecisions(Set.of(DecisionKind.OPEN))));
            window.go(release, new Place.Findings("status:open"));
            // What a class does for the first time is not what it does.
            lookThrough(window, robot, all);
            window.go(release, new Place.Findings("severity:info"));
            window.keys(robot, "Ctrl+A", "W", "Esc", "Esc");
            window.go(release, new Place.Findings("status:open"));

            try (PulseWatcher watcher = PulseWatcher.start()) {
                lookThrough(window, robot, all);
                answered(watcher, "look through");
                sort(window, 3);
                answered(watcher, "sort");
                window.go(release, new Place.Findings("severity:critical openssl"));
                window.go(release, new Place.Findings("severity:info"));
                answered(watcher, "filter");
                decideAll(window, robot, release);
                answered(watcher, "decide");
                decideStretch(window, robot, release);
                answered(watcher, "decide a stretch");
            }
        }
    }

    private static void lookThrough(SampleWindow window, FxRobot robot, long all) {
        timed("End", () -> window.keys(robot, "End"));
        assertThat(position(window)).startsWith("%,d of %,d".formatted(all, all));
        timed("Page Up, six times", () -> window.keys(
                robot, "Page Up", "Page Up", "Page Up", "Page Up", "Page Up", "Page Up"));
        timed("Home", () -> window.keys(robot, "Home"));
        assertThat(position(window)).startsWith("1 of %,d".formatted(all));
        timed("Page Down, twelve times", () -> {
            for (int i = 0; i < 12; i++) {
                window.keys(robot, "Page Down");
            }
        });
        timed("Drag to the middle", () -> {
            SampleWindow.onStage(() -> {
                ScrollBar bar = (ScrollBar) window.scene().getRoot().lookup(".position-bar");
                bar.setValue(bar.getMax() / 2);
                return bar;
            });
            window.settle();
        });
        assertThat(table(window).getItems()).hasSizeLessThanOrEqualTo(2_000);
        window.keys(robot, "Home");
    }

    private static void sort(SampleWindow window, int column) {
        timed("Sort", () -> {
            SampleWindow.onStage(() -> {
                TableView<?> table = table(window);
                TableColumn<?, ?> header = table.getColumns().get(column);
                header.setSortType(TableColumn.SortType.DESCENDING);
                return setOrder(table, column);
            });
            window.settle();
        });
    }

    private static <T> boolean setOrder(TableView<T> table, int column) {
        return table.getSortOrder().setAll(java.util.List.of(table.getColumns().get(column)));
    }

    private static void decideAll(SampleWindow window, FxRobot robot, Release release) {
        FindingQuery accepted = FindingQuery.all(release.id(), release.round())
                .withDecisions(Set.of(DecisionKind.ACCEPTED));
        long before = window.<Long>read(session -> session.findings().count(accepted));
        window.keys(robot, "Ctrl+A", "W");
        robot.write("Waits for the next base image");
        timed("Decide", () -> window.keys(robot, "Ctrl+Enter"));
        assertThat(window.<Long>read(session -> session.findings().count(accepted))).isGreaterThan(before);
        timed("Undo", () -> window.keys(robot, "U"));
        assertThat(window.<Long>read(session -> session.findings().count(accepted))).isEqualTo(before);
    }

    /// From the second finding through the last one.
    private static void decideStretch(SampleWindow window, FxRobot robot, Release release) {
        FindingQuery toFix =
                FindingQuery.all(release.id(), release.round()).withDecisions(Set.of(DecisionKind.TO_FIX));
        window.go(release, new Place.Findings("severity:critical status:open"));
        long all = window.<Long>read(session -> session.findings()
                .count(FindingQuery.all(release.id(), release.round())
                        .withSeverities(Set.of(Severity.CRITICAL))
                        .withDecisions(Set.of(DecisionKind.OPEN))));
        long before = window.<Long>read(session -> session.findings().count(toFix));
        window.keys(robot, "Home", "J", "Shift+End", "F");
        timed("Decide a stretch", () -> window.keys(robot, "Ctrl+Enter"));
        assertThat(window.<Long>read(session -> session.findings().count(toFix))).isEqualTo(before + all - 1);
        window.keys(robot, "U");
    }

    private static void answered(PulseWatcher watcher, String step) {
        long longest = watcher.longestMillis();
        System.out.printf("%s: answers after %d ms at most%n", step, longest);
        assertThat(longest).as("%s, in %s", step, watcher.doing()).isLessThanOrEqualTo(MOST_MILLIS);
    }

    private static void timed(String step, Runnable run) {
        long start = System.nanoTime();
        run.run();
        System.out.printf("%s: %d ms%n", step, (System.nanoTime() - start) / 1_000_000);
    }

    @SuppressWarnings("unchecked")
    private static TableView<Object> table(SampleWindow window) {
        return (TableView<Object>) window.scene().getRoot().lookup(".findings-table .table-view");
    }

    private static String position(SampleWindow window) {
        return SampleWindow.onStage(() -> window.scene().getRoot().lookupAll(".details-pane .pane-header .muted").stream()
                .map(node -> ((javafx.scene.control.Label) node).getText())
                .filter(text -> text != null && text.contains(" of "))
                .findFirst()
                .orElse(""));
    }
}
