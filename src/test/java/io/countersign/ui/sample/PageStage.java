package io.countersign.ui.sample;

import io.countersign.model.release.Release;
import io.countersign.model.signoff.Language;
import io.countersign.model.signoff.Person;
import io.countersign.preferences.Preferences;
import io.countersign.text.Messages;
import io.countersign.ui.Screenshots;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Keys;
import io.countersign.ui.dialog.Dialogs;
import io.countersign.ui.nav.Navigator;
import io.countersign.ui.nav.Page;
import io.countersign.ui.nav.Place;
import io.countersign.ui.page.CurrentRelease;
import io.countersign.ui.page.Inbox;
import io.countersign.ui.page.PageContext;
import io.countersign.ui.page.Settings;
import io.countersign.ui.page.VerifiedFiles;
import io.countersign.ui.task.Tasks;
import io.countersign.ui.theme.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// One page on a stage, without the window around it: its keys work, and files are chosen by the test.
public final class PageStage implements Dialogs, Settings, VerifiedFiles {
    public final Navigator navigator = new Navigator(new Place.Releases());
    private final Actions actions = new Actions();
    private final CurrentRelease release = new CurrentRelease();
    private final StackPane desk = new StackPane();
    private final Scene scene = new Scene(desk, 1120, 736);
    private final Theme theme = new Theme(scene);
    private final List<Path> chosen = new ArrayList<>();
    private final List<Path> verified = new ArrayList<>();
    private Preferences.Theme colours = Preferences.Theme.LIGHT;
    private Messages messages = Messages.forWindow(Language.ENGLISH);
    private Preferences settings =
            new Preferences("Lin Mei", "release reviewer", Language.ENGLISH, Preferences.Theme.LIGHT, 13);
    private @Nullable Page page;

    /// To be called on the FX thread, like everything here.
    public PageStage(Stage stage) {
        Keys.connect(scene, actions);
        stage.setScene(scene);
        stage.show();
    }

    public PageStage dressed(Preferences.Theme wanted, Language language, int textSize) {
        colours = wanted;
        messages = Messages.forWindow(language);
        settings = settings.withLanguage(language).withTheme(wanted).withTextSize(textSize);
        theme.apply(settings);
        return this;
    }

    public void open(Release opened) {
        release.open(opened);
    }

    /// The next file that a person chooses.
    public void choose(Path file) {
        chosen.add(file);
    }

    /// What a page is handed; its workflows are not there, for the page under test is handed its work directly.
    @SuppressWarnings("NullAway")
    public PageContext context() {
        return new PageContext(
                null,
                messages,
                Tasks.live(),
                navigator,
                this,
                actions,
                release,
                new Inbox(),
                () -> new Person("Lin Mei", "release reviewer"),
                this,
                this);
    }

    public void show(Page shown, Place place) {
        if (page != null) {
            page.hidden();
        }
        page = shown;
        desk.getChildren().setAll(shown.root());
        shown.shown(place);
    }

    public void size(double width, double height) {
        scene.getWindow().setWidth(width);
        scene.getWindow().setHeight(height);
    }

    public Scene scene() {
        return scene;
    }

    public Path picture(String name) {
        desk.applyCss();
        desk.layout();
        return Screenshots.take(scene, name, colours, messages);
    }

    @Override
    public List<Path> all() {
        return List.copyOf(verified);
    }

    @Override
    public void add(Path pdf) {
        verified.remove(pdf);
        verified.addFirst(pdf);
    }

    @Override
    public Preferences now() {
        return settings;
    }

    @Override
    public void change(UnaryOperator<Preferences> change) {
        settings = change.apply(settings);
        theme.apply(settings);
        actions.change(settings.keys());
    }

    @Override
    public List<Path> openFiles(String title) {
        return List.copyOf(chosen);
    }

    @Override
    public Optional<Path> openFile(String title, String patternName, String pattern) {
        return next();
    }

    @Override
    public Optional<Path> saveFile(String title, String name) {
        return next();
    }

    @Override
    public Optional<Path> openFolder(String title) {
        return next();
    }

    private Optional<Path> next() {
        return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen.removeFirst());
    }
}
