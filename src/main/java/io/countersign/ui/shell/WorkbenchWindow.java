package io.countersign.ui.shell;

import io.countersign.model.message.Message;
import io.countersign.model.release.Release;
import io.countersign.model.signoff.Person;
import io.countersign.model.problem.Problem;
import io.countersign.preferences.Placement;
import io.countersign.preferences.Preferences;
import io.countersign.preferences.PreferencesFile;
import io.countersign.preferences.WindowMemory;
import io.countersign.text.Messages;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Keys;
import io.countersign.ui.control.PaneMemory;
import io.countersign.ui.dialog.Dialogs;
import io.countersign.ui.dialog.SystemDialogs;
import io.countersign.ui.nav.Navigator;
import io.countersign.ui.nav.Place;
import io.countersign.ui.page.CurrentRelease;
import io.countersign.ui.page.Inbox;
import io.countersign.ui.page.PageContext;
import io.countersign.ui.page.Settings;
import io.countersign.ui.page.VerifiedFiles;
import io.countersign.ui.settings.Surroundings;
import io.countersign.ui.task.Tasks;
import io.countersign.ui.task.Work;
import io.countersign.ui.theme.Theme;
import io.countersign.workflow.Workflows;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/// The window. It keeps what outlives a change of language: the place, the open release, running work.
public final class WorkbenchWindow implements Settings {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;

    private final Stage stage;
    private final WindowMemory memory;
    private final Workflows workflows;
    private final PreferencesFile preferences;
    private final Work<Release> sample;
    private final Surroundings surroundings;
    private final Dialogs dialogs;
    private final Scene scene = new Scene(new StackPane(), WIDTH, HEIGHT);
    private final Theme theme = new Theme(scene);
    private final Tasks tasks = Tasks.live();
    private final Navigator navigator = new Navigator(new Place.Releases());
    private final Actions actions = new Actions();
    private final CurrentRelease release = new CurrentRelease();
    private final Inbox inbox = new Inbox();
    private final ShellViewModel model;
    private final AtomicBoolean changeWaits = new AtomicBoolean();
    private @Nullable Desk desk;

    private WorkbenchWindow(
            Stage stage,
            Workflows workflows,
            PreferencesFile preferences,
            Work<Release> sample,
            Surroundings surroundings,
            Dialogs dialogs) {
        this.stage = stage;
        this.surroundings = surroundings;
        this.memory = new WindowMemory(surroundings.folder().resolve("window.json"));
        this.workflows = workflows;
        this.preferences = preferences;
        this.sample = sample;
        this.dialogs = dialogs;
        this.model = new ShellViewModel(workflows.store(), workflows.checklists(), tasks, release);
        Keys.connect(scene, actions);
        PaneMemory.give(scene, new PaneMemory() {
            @Override
            public double wider(String page) {
                return memory.pane(page);
            }

            @Override
            public void remember(String page, double wider) {
                memory.pane(page, wider);
            }
        });
    }

    /// Opens the window on a stage.
    ///
    /// @param sample takes the sample review in, and says which release it is
    public static WorkbenchWindow open(
            Stage stage,
            Workflows workflows,
            PreferencesFile preferences,
            Work<Release> sample,
            Surroundings surroundings) {
        return open(stage, workflows, preferences, sample, surroundings, new SystemDialogs(stage));
    }

    /// Opens the window with other dialogs than the system's.
    static WorkbenchWindow open(
            Stage stage,
            Workflows workflows,
            PreferencesFile preferences,
            Work<Release> sample,
            Surroundings surroundings,
            Dialogs dialogs) {
        WorkbenchWindow window = new WorkbenchWindow(stage, workflows, preferences, sample, surroundings, dialogs);
        stage.setTitle("Countersign");
        stage.getIcons().setAll(icons());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(window.scene);
        stage.setOnCloseRequest(window::askBeforeClosing);
        window.place();
        workflows.store().onChange(_ -> window.noteChange());
        window.release.property().subscribe((_, opened) -> {
            if (opened != null) {
                window.memory.opened(opened.id());
            }
        });
        window.lay();
        stage.show();
        window.model.openLast(window.memory.recent());
        window.sayNews();
        return window;
    }

    /// The mark in the sizes that desktops ask for.
    private static List<Image> icons() {
        return IntStream.of(16, 32, 48, 128, 256)
                .mapToObj(size -> new Image("/assets/icon/countersign-" + size + ".png"))
                .toList();
    }

    /// Puts the window where it stood the last time, as far as that screen is still there.
    private void place() {
        Placement last = memory.placement();
        if (!last.isKnown()) {
            // Its frame would hang over the edges of a small screen.
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
            stage.setMaximized(screen.getWidth() <= WIDTH || screen.getHeight() <= HEIGHT);
            return;
        }
        List<Placement.Screen> screens = Stream.concat(
                        Stream.of(Screen.getPrimary()), Screen.getScreens().stream())
                .distinct()
                .map(Screen::getVisualBounds)
                .map(part -> new Placement.Screen(
                        part.getMinX(), part.getMinY(), part.getWidth(), part.getHeight()))
                .toList();
        Placement fit = last.on(screens);
        stage.setX(fit.x());
        stage.setY(fit.y());
        stage.setWidth(fit.width());
        stage.setHeight(fit.height());
        stage.setMaximized(fit.maximised());
    }

    /// Remembers where the window stands.
    public void keepPlacement() {
        Placement before = memory.placement();
        memory.place(
                stage.isMaximized() && before.isKnown()
                        ? new Placement(before.x(), before.y(), before.width(), before.height(), true)
                        : new Placement(
                                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized()));
    }

    /// Who starts for the first time has nothing to compare with.
    private void sayNews() {
        String read = memory.version();
        String now = surroundings.program();
        if (!read.equals(now)) {
            memory.version(now);
            if (!read.isEmpty() && desk != null) {
                desk.showNews();
            }
        }
    }

    /// Takes files that the program was started with, and comes to the front.
    public void take(List<Path> files) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        if (!files.isEmpty() && desk != null) {
            desk.take(files);
        }
    }

    /// Shows a failure that nothing else shows.
    public void tell(Problem problem) {
        if (desk != null) {
            desk.tell(problem);
        }
    }

    /// The place where the window is, and the way to others.
    public Navigator navigator() {
        return navigator;
    }

    /// The release that the window works on.
    public CurrentRelease release() {
        return release;
    }

    /// Whether nothing runs beside the window.
    boolean isIdle() {
        return tasks.running().isEmpty() && !changeWaits.get();
    }

    /// Where dropped files wait.
    Inbox inbox() {
        return inbox;
    }

    /// Keeps a change of the settings, and shows it. Another language, other keys or another name are in every word of
    /// the window, which is laid out anew; whatever else changes leaves the pages as they are.
    @Override
    public void change(UnaryOperator<Preferences> change) {
        Preferences old = preferences.current();
        Preferences changed = change.apply(old);
        if (changed.equals(old)) {
            return;
        }
        preferences.save(changed);
        if (changed.language() != old.language()
                || !changed.keys().equals(old.keys())
                || !changed.name().equals(old.name())) {
            lay();
        } else if (desk != null) {
            theme.apply(changed);
            desk.follow(changed);
        }
    }

    @Override
    public Preferences now() {
        return preferences.current();
    }

    private void lay() {
        Preferences now = preferences.current();
        if (desk != null) {
            desk.close();
        }
        PageContext context = new PageContext(
                workflows,
                Messages.forWindow(now.language()),
                tasks,
                navigator,
                dialogs,
                actions,
                release,
                inbox,
                () -> new Person(
                        preferences.current().name(), preferences.current().role()),
                this,
                verified());
        actions.change(now.keys());
        Desk laid = new Desk(context, model, this::openSample, surroundings, memory::recent);
        desk = laid;
        theme.apply(now);
        scene.setRoot(laid.root());
        laid.begin();
    }

    private VerifiedFiles verified() {
        return new VerifiedFiles() {
            @Override
            public List<Path> all() {
                return memory.verified();
            }

            @Override
            public void add(Path pdf) {
                memory.verified(pdf);
            }
        };
    }

    private void openSample() {
        Place before = navigator.here();
        tasks.run(Message.of("shell.task.sample"), sample, opened -> {
                    release.open(opened);
                    // Who went elsewhere meanwhile is left there.
                    if (navigator.here().equals(before)) {
                        navigator.go(new Place.Checklist(""));
                    }
                })
                .writes();
    }

    /// Asks where the window would close in the middle of work that stores something.
    private void askBeforeClosing(WindowEvent event) {
        if (!tasks.writing().isEmpty() && desk != null) {
            event.consume();
            desk.askBeforeClosing(stage::close);
        }
    }

    /// Called on the writer's thread; any number of changes in a row are shown once.
    private void noteChange() {
        if (changeWaits.compareAndSet(false, true)) {
            Platform.runLater(() -> {
                changeWaits.set(false);
                if (desk != null) {
                    desk.changed();
                }
            });
        }
    }
}
