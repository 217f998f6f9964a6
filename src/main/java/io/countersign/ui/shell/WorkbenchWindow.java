package io.countersign.ui.shell;

import io.countersign.model.message.Message;
import io.countersign.model.release.Release;
import io.countersign.model.signoff.Person;
import io.countersign.preferences.Preferences;
import io.countersign.preferences.PreferencesFile;
import io.countersign.text.Messages;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Keys;
import io.countersign.ui.dialog.Dialogs;
import io.countersign.ui.dialog.SystemDialogs;
import io.countersign.ui.nav.Navigator;
import io.countersign.ui.nav.Place;
import io.countersign.ui.page.CurrentRelease;
import io.countersign.ui.page.Inbox;
import io.countersign.ui.page.PageContext;
import io.countersign.ui.task.Tasks;
import io.countersign.ui.task.Work;
import io.countersign.ui.theme.Theme;
import io.countersign.workflow.Workflows;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The window. It keeps what outlives a change of language: the place, the open release, running work.
public final class WorkbenchWindow {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;

    private final Workflows workflows;
    private final PreferencesFile preferences;
    private final Work<Release> sample;
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
            Workflows workflows, PreferencesFile preferences, Work<Release> sample, Dialogs dialogs) {
        this.workflows = workflows;
        this.preferences = preferences;
        this.sample = sample;
        this.dialogs = dialogs;
        this.model = new ShellViewModel(workflows.store(), workflows.checklist(), tasks, release);
        Keys.connect(scene, actions);
    }

    /// Opens the window on a stage.
    ///
    /// @param sample takes the sample review in, and says which release it is
    public static WorkbenchWindow open(
            Stage stage, Workflows workflows, PreferencesFile preferences, Work<Release> sample) {
        return open(stage, workflows, preferences, sample, new SystemDialogs(stage));
    }

    /// Opens the window with other dialogs than the system's.
    static WorkbenchWindow open(
            Stage stage,
            Workflows workflows,
            PreferencesFile preferences,
            Work<Release> sample,
            Dialogs dialogs) {
        WorkbenchWindow window = new WorkbenchWindow(workflows, preferences, sample, dialogs);
        stage.setTitle("Countersign");
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(window.scene);
        workflows.store().onChange(_ -> window.noteChange());
        window.lay();
        stage.show();
        return window;
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

    /// Keeps a change of the settings, and shows it; other colours alone leave the pages as they are.
    void change(UnaryOperator<Preferences> change) {
        Preferences old = preferences.current();
        Preferences changed = change.apply(old);
        if (changed.equals(old)) {
            return;
        }
        preferences.save(changed);
        if (changed.language() == old.language()
                && changed.textSize() == old.textSize()
                && changed.name().equals(old.name())) {
            theme.apply(changed.theme(), changed.textSize());
        } else {
            lay();
        }
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
                        preferences.current().name(), preferences.current().role()));
        Desk laid = new Desk(context, model, Pages.all(this::openSample), now, this::change);
        desk = laid;
        theme.apply(now.theme(), now.textSize());
        scene.setRoot(laid.root());
        laid.begin();
    }

    private void openSample() {
        tasks.run(Message.of("shell.task.sample"), sample, opened -> {
            release.open(opened);
            navigator.go(new Place.Checklist(""));
        });
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
