package io.countersign.ui.shell;

import io.countersign.model.release.Release;
import io.countersign.model.signoff.Language;
import io.countersign.preferences.Preferences;
import io.countersign.preferences.PreferencesFile;
import io.countersign.store.Session;
import io.countersign.text.Messages;
import io.countersign.ui.Screenshots;
import io.countersign.ui.dialog.Dialogs;
import io.countersign.ui.nav.Place;
import io.countersign.ui.sample.RealWorkflows;
import io.countersign.ui.sample.SampleSurroundings;
import io.countersign.workflow.Workflows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A window over a database of its own, with or without a sample in it; files are chosen by the test.
final class SampleWindow implements Dialogs, AutoCloseable {
    /// Signing on a busy machine takes its time.
    private static final int PATIENCE_SECONDS = 60;
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    /// Lists find out in the first how many cells they need.
    private static final int LAYOUT_PASSES = 3;

    private final SampleSurroundings surroundings;
    private final Path folder;
    private final RealWorkflows real;
    private final List<Path> chosen = new ArrayList<>();
    private CountDownLatch gate = new CountDownLatch(0);

    @SuppressWarnings("NullAway.Init")
    private PreferencesFile preferences;

    @SuppressWarnings("NullAway.Init")
    private WorkbenchWindow window;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    /// Lets the sample wait until the gate is opened.
    void sampleBehind(CountDownLatch closed) {
        gate = closed;
    }

    SampleWindow(Path folder) {
        this(folder, new RealWorkflows(folder));
    }

    SampleWindow(Path folder, RealWorkflows real) {
        this.surroundings = new SampleSurroundings(folder);
        this.folder = folder;
        this.real = real;
    }

    RealWorkflows real() {
        return real;
    }

    Workflows workflows() {
        return real.workflows();
    }

    /// The next files that a person chooses.
    void choose(List<Path> files) {
        chosen.addAll(files);
    }

    /// What the database holds.
    <T> T read(Function<Session, T> work) {
        return real.store().read(work);
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

    /// Presses the first button with these words, once it is there.
    void press(String words) {
        await(() -> button(words).isPresent(), "no button says " + words);
        onStage(() -> {
            button(words).orElseThrow().fire();
            return words;
        });
        settle();
    }

    private Optional<Button> button(String words) {
        return scene().getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> words.equals(button.getText()))
                .findFirst();
    }

    private static void await(Callable<Boolean> condition, String otherwise) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onStage(condition));
        } catch (TimeoutException e) {
            throw new AssertionError(otherwise, e);
        }
    }

    /// Gives the window another size, and its text.
    void size(int width, int height, int textSize) {
        onStage(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            window.change(old -> old.withTextSize(textSize));
            return textSize;
        });
        settle();
    }

    /// Signs with a key from now on.
    void useKey(Path key) {
        onStage(() -> {
            window.change(old -> old.withSigningKey(key.toString()));
            return key;
        });
        settle();
    }

    /// Gives the window other colours and another language.
    void dress(Preferences.Theme theme, Language language) {
        onStage(() -> {
            window.change(old -> old.withLanguage(language).withTheme(theme));
            return language;
        });
        settle();
    }

    /// All of it at once, without waiting for the window to come to rest.
    void dressQuietly(Preferences.Theme theme, Language language, int textSize) {
        onStage(() -> {
            window.change(old -> old.withLanguage(language).withTheme(theme).withTextSize(textSize));
            return language;
        });
    }

    /// Lays the window's content out as that look has it, for as long as the work takes; the headless screen itself is
    /// small, and the content stays in its scene, where it finds its colours.
    <T> T as(Look look, Function<Parent, T> work) {
        return onStage(() -> {
            Parent root = scene().getRoot();
            lay(root, look.width(), look.height(), look.scale());
            T result = work.apply(root);
            lay(root, scene().getWidth(), scene().getHeight(), 1);
            return result;
        });
    }

    private void lay(Parent root, double width, double height, double scale) {
        if (stage.getRenderScaleX() != scale) {
            stage.setRenderScaleX(scale);
            stage.setRenderScaleY(scale);
            forgetSizes(root);
        }
        root.resize(width, height);
        for (int pass = 0; pass < LAYOUT_PASSES; pass++) {
            root.applyCss();
            root.layout();
        }
    }

    /// Sizes are rounded to the pixels of the display, and kept.
    private static void forgetSizes(Parent parent) {
        parent.requestLayout();
        parent.getChildrenUnmodifiable().forEach(child -> {
            if (child instanceof Parent inner) {
                forgetSizes(inner);
            }
        });
    }

    /// Goes to a place without waiting.
    void goQuietly(Place place) {
        onStage(() -> {
            window.navigator().go(place);
            scene().getRoot().applyCss();
            scene().getRoot().layout();
            return place;
        });
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
                WorkbenchWindow.open(shown, real.workflows(), preferences, _ -> {
                    gate.await();
                    return real.release("Sample");
                }, surroundings, this));
        stage = shown;
        onStage(() -> {
            shown.setWidth(WIDTH);
            shown.setHeight(HEIGHT);
            return shown;
        });
        settle();
    }

    SampleSurroundings surroundings() {
        return surroundings;
    }

    /// The release that is open; there is one.
    Release release() {
        return window.release().get().orElseThrow();
    }

    /// Changes what the person set for herself.
    void change(UnaryOperator<Preferences> change) {
        window.change(change);
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
            List<KeyCode> codes = Stream.of(chord.split("\\+", -1)).map(SampleWindow::code).toList();
            // The robot's own `push` waits after each press and each release; here it is waited for once.
            BaseRobot fingers = robot.robotContext().getBaseRobot();
            codes.forEach(fingers::pressKeyboard);
            codes.reversed().forEach(fingers::releaseKeyboard);
            settle();
        }
    }

    /// Waits until nothing runs, nothing fades, and all is drawn.
    void settle() {
        await(this::isStill, "the window does not come to rest");
        awaitPulse();
        await(this::isStill, "the window does not come to rest");
    }

    /// Waits until styles and places of what has changed are reckoned.
    private void awaitPulse() {
        CountDownLatch pulse = new CountDownLatch(1);
        Runnable listener = pulse::countDown;
        onStage(() -> {
            scene().addPostLayoutPulseListener(listener);
            Platform.requestNextPulse();
            return pulse;
        });
        await(() -> pulse.getCount() == 0, "the window is not drawn");
        onStage(() -> {
            scene().removePostLayoutPulseListener(listener);
            return pulse;
        });
    }

    /// Waits, besides, until the cards of finished work are gone.
    void rest() {
        settle();
        await(() -> ((Pane) scene().getRoot().lookup(".task-cards")).getChildren().isEmpty(), "a card stays");
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
        return WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }

    private static KeyCode code(String cap) {
        return switch (cap) {
            case "Page Down" -> KeyCode.PAGE_DOWN;
            case "Page Up" -> KeyCode.PAGE_UP;
            case "Ctrl" -> KeyCode.CONTROL;
            case "Enter" -> KeyCode.ENTER;
            case "Esc" -> KeyCode.ESCAPE;
            case "←" -> KeyCode.LEFT;
            case "→" -> KeyCode.RIGHT;
            case "/" -> KeyCode.SLASH;
            case "," -> KeyCode.COMMA;
            case "Alt" -> KeyCode.ALT;
            case "?" -> throw new IllegalArgumentException("a character that depends on the keyboard");
            default -> KeyCode.getKeyCode(cap);
        };
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
        real.close();
    }
}
