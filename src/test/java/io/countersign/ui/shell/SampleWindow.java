package io.countersign.ui.shell;

import io.countersign.app.Wiring;
import io.countersign.model.audit.AuditEvent;
import io.countersign.model.evidence.Counts;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceKind;
import io.countersign.model.evidence.Format;
import io.countersign.model.evidence.ScanInfo;
import io.countersign.model.finding.Finding;
import io.countersign.model.finding.Severity;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.signoff.Language;
import io.countersign.preferences.Preferences;
import io.countersign.preferences.PreferencesFile;
import io.countersign.store.SampleFindings;
import io.countersign.store.Session;
import io.countersign.store.Store;
import io.countersign.store.jdbc.SqliteStore;
import io.countersign.text.Messages;
import io.countersign.ui.Screenshots;
import io.countersign.ui.dialog.Dialogs;
import io.countersign.ui.nav.Place;
import io.countersign.verify.KnownKeys;
import io.countersign.workflow.Workflows;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A window over a database of its own, with or without a sample in it; files are chosen by the test.
final class SampleWindow implements Dialogs, AutoCloseable {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Format TRIVY = new Format("trivy-json", EvidenceKind.SCAN, "Trivy JSON");

    private final Path folder;
    private final Store store;
    private final List<Path> chosen = new ArrayList<>();
    private final Workflows workflows;

    @SuppressWarnings("NullAway.Init")
    private PreferencesFile preferences;

    @SuppressWarnings("NullAway.Init")
    private WorkbenchWindow window;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    SampleWindow(Path folder) {
        this.folder = folder;
        this.store = SqliteStore.open(folder, CLOCK);
        this.workflows = Wiring.workflows(store, new KnownKeys(List.of()), CLOCK, () -> "Lin Mei", "Countersign");
    }

    Store store() {
        return store;
    }

    Workflows workflows() {
        return workflows;
    }

    /// The next files that a person chooses.
    void choose(List<Path> files) {
        chosen.addAll(files);
    }

    /// What the database holds.
    <T> T read(Function<Session, T> work) {
        return store.read(work);
    }

    /// Writes into a field.
    void write(FxRobot robot, String field, String words) {
        onStage(() -> {
            scene().getRoot().lookup(field).requestFocus();
            return field;
        });
        robot.write(words);
        settle();
    }

    /// Presses the first button with these words.
    void press(String words) {
        onStage(() -> {
            scene().getRoot().lookupAll(".button").stream()
                    .map(Button.class::cast)
                    .filter(button -> words.equals(button.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return words;
        });
        settle();
    }

    /// Gives the window other colours and another language.
    void dress(Preferences.Theme theme, Language language) {
        onStage(() -> {
            window.change(old -> new Preferences(old.name(), old.role(), language, theme, old.textSize()));
            return language;
        });
        settle();
    }

    /// Lets go of files over the window.
    void drop(List<Path> files) {
        Messages messages = new Messages(preferences.current().language());
        onStage(() -> {
            new DropTarget(messages, window.navigator(), window.release(), window.inbox()).take(files);
            return files;
        });
        settle();
    }

    /// Opens the window and waits until it has read what it shows.
    void open(Stage shown, Preferences.Theme theme, Language language) {
        preferences = new PreferencesFile(
                folder.resolve("preferences.json"),
                new Preferences("Lin Mei", "release reviewer", language, theme, 13));
        window = onStage(() ->
                WorkbenchWindow.open(shown, workflows, preferences, _ -> release("Sample", List.of()), this));
        stage = shown;
        onStage(() -> {
            shown.setWidth(WIDTH);
            shown.setHeight(HEIGHT);
            return shown;
        });
        settle();
    }

    Preferences preferences() {
        return preferences.current();
    }

    /// Opens a release and goes to a place.
    void go(Release release, Place place) {
        onStage(() -> {
            window.release().open(release);
            window.navigator().go(place);
            return place;
        });
        settle();
    }

    Place here() {
        return window.navigator().here();
    }

    /// Presses keys as they stand on the caps, such as `Ctrl+Shift+P`, one after another.
    void keys(FxRobot robot, String... chords) {
        for (String chord : chords) {
            KeyCode[] codes = Stream.of(chord.split("\\+", -1)).map(SampleWindow::code).toArray(KeyCode[]::new);
            robot.push(codes);
            settle();
        }
    }

    /// Waits until nothing runs, nothing fades, and all is drawn.
    void settle() {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onStage(this::isStill));
            WaitForAsyncUtils.waitForFxEvents();
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onStage(this::isStill));
        } catch (TimeoutException e) {
            throw new AssertionError("the window does not come to rest", e);
        }
    }

    /// Waits, besides, until the cards of finished work are gone.
    void rest() {
        settle();
        try {
            WaitForAsyncUtils.waitFor(
                    20,
                    TimeUnit.SECONDS,
                    () -> onStage(() -> ((Pane) scene().getRoot().lookup(".task-cards"))
                            .getChildren()
                            .isEmpty()));
        } catch (TimeoutException e) {
            throw new AssertionError("a card stays", e);
        }
    }

    private boolean isStill() {
        return window.isIdle()
                && stage.getScene().getRoot().lookupAll(".scrim").stream().allMatch(node -> node.getOpacity() == 1);
    }

    Scene scene() {
        return stage.getScene();
    }

    Path picture(String name) {
        Messages messages = new Messages(preferences.current().language());
        return onStage(() -> Screenshots.take(scene(), name, preferences.current().theme(), messages));
    }

    static <T> T onStage(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    private static KeyCode code(String cap) {
        return switch (cap) {
            case "Ctrl" -> KeyCode.CONTROL;
            case "Enter" -> KeyCode.ENTER;
            case "Esc" -> KeyCode.ESCAPE;
            case "←" -> KeyCode.LEFT;
            case "→" -> KeyCode.RIGHT;
            case "/" -> KeyCode.SLASH;
            case "?" -> throw new IllegalArgumentException("a character that depends on the keyboard");
            default -> KeyCode.getKeyCode(cap);
        };
    }

    /// Stores a release without evidence.
    Release release(String product, List<Image> images) {
        return workflows.createRelease().create(product, "6.8", "2026.11-2", "Ubuntu 24.04", images);
    }

    /// Stores one file with so many made-up findings.
    void evidence(Release release, String name, int findings) {
        List<Finding> rows = new SampleFindings(7, 40, 20).stream(findings).toList();
        Map<Severity, Long> counts = rows.stream()
                .collect(Collectors.groupingBy(row -> row.rating().severity(), Collectors.counting()));
        Evidence draft = new Evidence(
                0,
                release.id(),
                release.round(),
                name,
                72_800_000,
                "9f2c41d0".repeat(8),
                TRIVY,
                Instant.now(CLOCK),
                "Lin Mei",
                new Counts(counts, 0, 0, 0, 0, 0, 0),
                new ScanInfo("Trivy", "0.69.0", "wordpress:6.8", Instant.now(CLOCK), true, List.of()));
        store.write("Lin Mei", session -> store(session, draft, rows));
    }

    private static long store(Session session, Evidence draft, List<Finding> rows) {
        long id = session.evidence().open(draft);
        Evidence opened = new Evidence(
                id,
                draft.releaseId(),
                draft.round(),
                draft.name(),
                draft.size(),
                draft.sha256(),
                draft.format(),
                draft.importedAt(),
                draft.importedBy(),
                draft.counts(),
                draft.scan());
        for (int from = 0; from < rows.size(); from += 500) {
            session.evidence().addFindings(opened, rows.subList(from, Math.min(rows.size(), from + 500)));
        }
        session.evidence().finish(opened);
        session.audit().append(new AuditEvent("evidence.imported", draft.releaseId(), draft.sha256(), "", draft.name()));
        return id;
    }

    @Override
    public List<Path> openFiles(String title) {
        List<Path> files = List.copyOf(chosen);
        chosen.clear();
        return files;
    }

    @Override
    public Optional<Path> openFile(String title, String patternName, String pattern) {
        return openFiles(title).stream().findFirst();
    }

    @Override
    public Optional<Path> saveFile(String title, String name) {
        return openFiles(title).stream().findFirst();
    }

    @Override
    public Optional<Path> openFolder(String title) {
        return openFiles(title).stream().findFirst();
    }

    @Override
    public void close() {
        store.close();
    }
}
