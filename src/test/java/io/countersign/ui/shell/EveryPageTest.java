package io.countersign.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.signoff.Language;
import io.countersign.preferences.Preferences.Theme;
import io.countersign.store.jdbc.SqliteStore;
import io.countersign.text.Messages;
import io.countersign.ui.CssComplaints;
import io.countersign.ui.Screenshots;
import io.countersign.ui.Unnamed;
import io.countersign.ui.nav.Place;
import io.countersign.ui.sample.MoodyStore;
import io.countersign.ui.sample.RealWorkflows;
import io.countersign.workflow.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Every page in every state: no word is cut, no style sheet complains, whatever can have the focus has a name. Pictures of
/// all of it lie under `target/screenshots`.
@ExtendWith(ApplicationExtension.class)
class EveryPageTest {
    private static final Path SAMPLE = Path.of("assets", "demo");
    private static final int USUAL = 13;
    private static final int LARGE = 19;

    private final List<String> flaws = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    /// Each state in one look; together they meet both sizes, themes, languages and sizes of text. The whole matrix is a
    /// matter of minutes.
    @Test
    void no_page_cuts_a_word_or_leaves_something_nameless() throws InterruptedException {
        walk(Map.of(
                "none", List.of(new Look(Theme.DARK, Language.ENGLISH, 1280, 800, LARGE)),
                "empty", List.of(new Look(Theme.LIGHT, Language.CHINESE, 1280, 800, USUAL)),
                "few", List.of(new Look(Theme.LIGHT, Language.ENGLISH, 1280, 800, USUAL)),
                "many", List.of(new Look(Theme.DARK, Language.CHINESE, 1920, 1080, LARGE)),
                "loading", List.of(new Look(Theme.LIGHT, Language.ENGLISH, 1920, 1080, USUAL)),
                "error", List.of(new Look(Theme.DARK, Language.CHINESE, 1280, 800, USUAL))));
    }

    @Test
    @Tag("bench")
    void no_page_cuts_a_word_in_any_combination() throws InterruptedException {
        List<Look> looks = new ArrayList<>();
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            for (Language language : Language.values()) {
                for (int size : List.of(USUAL, LARGE)) {
                    looks.add(new Look(theme, language, 1280, 800, size));
                    looks.add(new Look(theme, language, 1920, 1080, size));
                }
            }
        }
        walk(Stream.of("none", "empty", "few", "many", "loading", "error")
                .collect(Collectors.toMap(state -> state, _ -> looks)));
    }

    private void walk(Map<String, List<Look>> looks) throws InterruptedException {
        MoodyStore store = new MoodyStore(SqliteStore.open(folder, Clock.systemUTC()));
        try (SampleWindow window = new SampleWindow(folder, new RealWorkflows(store));
                CssComplaints css = SampleWindow.onStage(CssComplaints::new)) {
            window.open(stage, Theme.LIGHT, Language.ENGLISH);
            everyLook(window, css, looks.getOrDefault("none", List.of()), "none", State.STILL);
            Release bare = window.real().release("Ghost");
            Release full = sample(window);
            window.go(bare, new Place.Releases());
            everyLook(window, css, looks.getOrDefault("empty", List.of()), "empty", State.STILL);
            window.go(full, new Place.Releases());
            everyLook(window, css, looks.getOrDefault("few", List.of()), "few", State.STILL);
            many(window, full);
            everyLook(window, css, looks.getOrDefault("many", List.of()), "many", State.STILL);
            CountDownLatch gate = new CountDownLatch(1);
            store.close(gate);
            everyLook(window, css, looks.getOrDefault("loading", List.of()), "loading", State.MOVING);
            gate.countDown();
            window.settle();
            store.breakDown(true);
            everyLook(window, css, looks.getOrDefault("error", List.of()), "error", State.MOVING);
            store.breakDown(false);

            flaws.addAll(css.seen());
        }
        assertThat(flaws).isEmpty();
    }

    private void everyLook(SampleWindow window, CssComplaints css, List<Look> looks, String name, State state) {
        for (Look look : looks) {
            css.mute(look.width() > stage.getWidth()); // moving between scenes loses colours for a moment
            window.dressQuietly(look.theme(), look.language(), look.textSize());
            for (Place place : places(name)) {
                window.goQuietly(place);
                boolean composes = place instanceof Place.SignOff && name.equals("many");
                if (state == State.STILL && !composes) {
                    window.settle();
                } else {
                    WaitForAsyncUtils.waitForFxEvents();
                }
                inspect(window, look, place, name);
            }
        }
    }

    private void inspect(SampleWindow window, Look look, Place place, String state) {
        String page = place.getClass().getSimpleName().toLowerCase(Locale.ROOT)
                + (place instanceof Place.Settings(String section) && !section.isEmpty() ? "-" + section : "");
        String shown = "all-" + page + "-" + state + "-" + look.width() + "-" + look.textSize();
        Messages words = new Messages(look.language());
        window.in(look.width(), look.height(), scene -> {
            Screenshots.take(scene, shown, look.theme(), words);
            Clipped.in(scene).forEach(cut -> flaws.add(shown + " " + look.language() + " cuts “" + cut + "”"));
            Unnamed.in(scene).forEach(nameless -> flaws.add(shown + " has a nameless " + nameless));
            return shown;
        });
    }

    /// The parts of the settings look the same whatever a release holds.
    private static List<Place> places(String state) {
        List<Place> places = new ArrayList<>(List.of(
                new Place.Releases(),
                new Place.Evidence(0),
                new Place.Findings(""),
                new Place.Checklist("REL-2"),
                new Place.Feedback(""),
                new Place.Documentation("", 0),
                new Place.SignOff(),
                new Place.Verify(""),
                new Place.History()));
        List<String> sections = List.of("person", "look", "keys", "signing", "data", "definitions", "transfer");
        for (String section : state.equals("none") ? sections : List.of("keys")) {
            places.add(new Place.Settings(section));
        }
        return places;
    }

    /// The sample's evidence of a first round, as a person drops it.
    private static Release sample(SampleWindow window) throws InterruptedException {
        Release release = window.real()
                .release(
                        "WordPress",
                        new Image("aws", "ami-0c41f7e2b9d3a6580", "us-east-1"),
                        new Image("azure", "wp68-ubuntu2404:2026.11.2", ""),
                        new Image("digitalocean", "171058423", "fra1"));
        window.workflows()
                .importEvidence()
                .take(
                        release.id(),
                        List.of(SAMPLE.resolve("reports"), SAMPLE.resolve("feedback"), SAMPLE.resolve("docs")),
                        Progress.SILENT,
                        _ -> {});
        return release;
    }

    private static void many(SampleWindow window, Release full) {
        for (int i = 0; i < 40; i++) {
            window.real().release("Product with a rather long name " + i, new Image("azure", "offer:plan:" + i, ""));
        }
        for (int i = 0; i < 30; i++) {
            window.real().evidence(full, "trivy-of-a-layer-with-a-long-name-" + i + ".json", i == 0 ? 600 : 3);
        }
    }

    private enum State {
        STILL,
        MOVING
    }

    private record Look(Theme theme, Language language, int width, int height, int textSize) {}
}
