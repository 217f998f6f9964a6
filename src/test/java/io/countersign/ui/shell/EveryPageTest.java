package io.countersign.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Person;
import io.countersign.model.signoff.Verdict;
import io.countersign.preferences.Preferences.Theme;
import io.countersign.signing.KeyMaker;
import io.countersign.signing.KeySource;
import io.countersign.store.jdbc.SqliteStore;
import io.countersign.text.Messages;
import io.countersign.ui.CssComplaints;
import io.countersign.ui.Screenshots;
import io.countersign.ui.Unnamed;
import io.countersign.ui.nav.Place;
import io.countersign.ui.sample.MoodyStore;
import io.countersign.ui.sample.RealWorkflows;
import io.countersign.workflow.Progress;
import io.countersign.workflow.SignRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
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

    private final List<String> flaws = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    /// Each state in a look or two; together they meet both sizes, themes, languages, displays and sizes of text. The whole
    /// matrix is a matter of minutes.
    @Test
    void no_page_cuts_a_word_or_leaves_something_nameless() throws IOException, InterruptedException {
        walk(Map.of(
                "none", List.of(new Look(Theme.DARK, Language.ENGLISH, 1280, 800, 100, Look.USUAL)),
                "empty", List.of(new Look(Theme.LIGHT, Language.CHINESE, 1280, 800, 100, Look.USUAL)),
                "few", List.of(
                        new Look(Theme.LIGHT, Language.ENGLISH, 1280, 800, 100, Look.USUAL),
                        new Look(Theme.LIGHT, Language.ENGLISH, 1280, 800, 150, Look.USUAL),
                        new Look(Theme.LIGHT, Language.ENGLISH, 1280, 800, 100, Look.LARGE)),
                "many", List.of(new Look(Theme.DARK, Language.CHINESE, 1920, 1080, 100, Look.LARGE)),
                "loading", List.of(new Look(Theme.LIGHT, Language.ENGLISH, 1920, 1080, 150, Look.USUAL)),
                "error", List.of(new Look(Theme.DARK, Language.CHINESE, 1280, 800, 100, Look.USUAL))));
    }

    @Test
    @Tag("bench")
    void no_page_cuts_a_word_in_any_combination() throws IOException, InterruptedException {
        walk(Stream.of("none", "empty", "few", "many", "loading", "error")
                .collect(Collectors.toMap(state -> state, _ -> Look.all())));
    }

    private void walk(Map<String, List<Look>> looks) throws IOException, InterruptedException {
        MoodyStore store = new MoodyStore(SqliteStore.open(folder, Clock.systemUTC()));
        try (SampleWindow window = new SampleWindow(folder, new RealWorkflows(store));
                CssComplaints css = SampleWindow.onStage(CssComplaints::new)) {
            window.open(stage, Theme.LIGHT, Language.ENGLISH);
            everyLook(window, looks.getOrDefault("none", List.of()), "none", State.STILL);
            Release bare = window.real().release("Ghost");
            Release full = sample(window);
            window.go(bare, new Place.Releases());
            everyLook(window, looks.getOrDefault("empty", List.of()), "empty", State.STILL);
            sign(window, full);
            window.go(full, new Place.Releases());
            everyLook(window, looks.getOrDefault("few", List.of()), "few", State.STILL);
            many(window, full);
            everyLook(window, looks.getOrDefault("many", List.of()), "many", State.STILL);
            CountDownLatch gate = new CountDownLatch(1);
            store.close(gate);
            everyLook(window, looks.getOrDefault("loading", List.of()), "loading", State.MOVING);
            gate.countDown();
            window.settle();
            store.breakDown(true);
            everyLook(window, looks.getOrDefault("error", List.of()), "error", State.MOVING);
            store.breakDown(false);

            flaws.addAll(css.seen());
        }
        assertThat(flaws).isEmpty();
    }

    /// Another language lays the window out anew; colours, sizes and displays only dress what is there.
    private void everyLook(SampleWindow window, List<Look> looks, String name, State state) {
        for (Language language : Language.values()) {
            List<Look> spoken = looks.stream().filter(look -> look.language() == language).toList();
            if (!spoken.isEmpty()) {
                Look first = spoken.getFirst();
                window.dressQuietly(first.theme(), language, first.textSize());
                for (Place place : places(name)) {
                    window.goQuietly(place);
                    spoken.forEach(look -> dressed(window, look, place, name, state));
                }
            }
        }
    }

    private void dressed(SampleWindow window, Look look, Place place, String name, State state) {
        window.dressQuietly(look.theme(), look.language(), look.textSize());
        boolean composes = place instanceof Place.SignOff && name.equals("many");
        if (state == State.STILL && !composes) {
            window.settle();
        } else {
            WaitForAsyncUtils.waitForFxEvents();
        }
        inspect(window, look, place, name);
    }

    private void inspect(SampleWindow window, Look look, Place place, String state) {
        String page = place.getClass().getSimpleName().toLowerCase(Locale.ROOT)
                + (place instanceof Place.Settings(String section) && !section.isEmpty() ? "-" + section : "");
        String shown = "all-" + page + "-" + state + "-" + look.id();
        Messages words = new Messages(look.language());
        window.as(look, root -> {
            Screenshots.take(root, look.scale(), shown, look.theme(), words);
            CutOff.in(root).forEach(cut -> flaws.add(shown + " " + look.language() + " cuts “" + cut + "”"));
            Unnamed.in(root).forEach(nameless -> flaws.add(shown + " has a nameless " + nameless));
            return shown;
        });
    }

    /// The parts of the settings look the same whatever a release holds.
    private List<Place> places(String state) {
        List<Place> places = new ArrayList<>(List.of(
                new Place.Releases(),
                new Place.Evidence(0),
                new Place.Findings(""),
                new Place.Checklist("REL-2"),
                new Place.Feedback(""),
                new Place.Documentation("", 0),
                new Place.SignOff(),
                new Place.Verify(file(state)),
                new Place.History()));
        List<String> sections = List.of("person", "look", "keys", "signing", "data", "definitions", "transfer");
        for (String section : state.equals("none") ? sections : List.of("keys")) {
            places.add(new Place.Settings(section));
        }
        return places;
    }

    private String file(String state) {
        return switch (state) {
            case "none", "empty" -> "";
            case "error" -> folder.resolve("preferences.json").toString();
            default -> folder.resolve("sign-off.pdf").toString();
        };
    }

    /// Refuses the release, with a key that nobody knows.
    private void sign(SampleWindow window, Release release) throws IOException {
        char[] password = "a long password".toCharArray();
        Path key = folder.resolve("lin.p12");
        KeyMaker.make(key, "Lin Mei", password.clone(), Instant.now());
        SignRequest request = new SignRequest(
                release.id(),
                Verdict.REFUSED,
                "The database can be reached from everywhere.",
                Language.ENGLISH,
                new Person("Lin Mei", "release reviewer"),
                new Person("Chen Yu", "head of release"));
        window.workflows().signRelease().sign(request, KeySource.of(key), password, folder.resolve("sign-off.pdf"), Progress.SILENT);
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
}
