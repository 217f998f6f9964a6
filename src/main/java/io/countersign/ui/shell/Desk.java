package io.countersign.ui.shell;

import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.preferences.Preferences;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.ActionGroup;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ErrorCard;
import io.countersign.ui.control.Panes;
import io.countersign.ui.nav.Page;
import io.countersign.ui.nav.Place;
import io.countersign.ui.page.PageContext;
import io.countersign.ui.settings.Surroundings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The whole content of the window in one language: bars, rail, the page in view, and what lies upon it. When the
/// language changes, another takes its place.
final class Desk {
    /// Below this width, in em of the root, the rail shows icons only: 1100 pixels at the usual text size.
    private static final double NARROW = 1100.0 / 13;

    private static final int DIGITS = 9;

    /// How the ids of the actions begin that lead to pages.
    static final String LEADS = "shell.go.";

    private final PageContext context;
    private final Messages messages;
    private final ShellViewModel model;
    private final List<PageEntry> entries;
    private final Map<PageEntry, Page> pages = new HashMap<>();
    private final Supplier<List<Long>> recent;
    private final StackPane root = new StackPane();
    private final BorderPane frame = new BorderPane();
    private final StackPane host = new StackPane();
    private final DropTarget drops;
    private final Rail rail;
    private final TopBar top;
    private final StatusBar status;
    private final TaskCards cards;
    private final CommandPalette palette;
    private final NewsSheet news;
    private final TaskSheet taskSheet;
    private final ActionGroup own;
    private final Actions.Scope scope;
    private final Subscription subscriptions;
    private int textSize;
    private @Nullable Page current;

    /// @param openSample takes in the sample review and opens it
    /// @param recent the releases that were open, the last one first
    Desk(
            PageContext context,
            ShellViewModel model,
            Runnable openSample,
            Surroundings surroundings,
            Supplier<List<Long>> recent) {
        Preferences preferences = context.settings().now();
        this.textSize = preferences.textSize();
        this.context = context;
        this.messages = context.messages();
        this.model = model;
        this.recent = recent;
        this.entries = Pages.all(openSample, surroundings, this::groups);
        palette = new CommandPalette(context.actions(), messages);
        KeySheet keySheet = new KeySheet(context.actions(), messages);
        PersonSheet personSheet = new PersonSheet(messages, context.actions(), context.settings()::person);
        SettingsActions changes = SettingsActions.of(
                () -> personSheet.open(root, context.person().get()), context.settings());
        Action findCommand = Action.always(
                "shell.palette", Message.of("shell.palette"), Chord.of("Ctrl+Shift+P"), palette::open);
        LogSheet logSheet =
                new LogSheet(context.tasks(), messages, context.actions(), surroundings.folder().resolve("log"));
        Action log = Action.always(
                ErrorCard.LOG, Message.of("shell.log.open"), Chord.of("Ctrl+L"), () -> logSheet.open(root));
        taskSheet = new TaskSheet(context.tasks(), messages, context.actions(), logSheet);
        Action tasks = Action.always("shell.tasks", Message.of("shell.tasks"), Chord.of("Ctrl+J"), () -> taskSheet.open(root));
        news = new NewsSheet(messages, context.actions(), surroundings.program());
        Action keys = Action.always("shell.keys", Message.of("shell.keys"), Chord.of("?"), () -> keySheet.open(root));
        own = new ActionGroup(Message.of("shell.window"), actions(List.of(findCommand, keys, tasks, log), changes));
        scope = context.actions().open(own.title(), own.actions());
        drops = new DropTarget(messages, context.navigator(), context.release(), context.inbox());
        rail = new Rail(entries, messages, context.navigator());
        rail.tip(own.actions());
        top = new TopBar(
                messages,
                context.release(),
                context.release()::open,
                findCommand,
                new ActionMenu(messages, context.actions()),
                new PersonMenu(messages, preferences, changes));
        status = new StatusBar(messages, keys, tasks, context.tasks());
        status.showConnection(preferences.timeStamps());
        cards = new TaskCards(context.tasks(), messages);
        layOut();
        subscriptions = Subscription.combine(
                context.navigator().hereProperty().subscribe((_, place) -> show(place)),
                model.releases().subscribe(this::showCounts),
                model.countsProperty().subscribe(this::showCounts),
                model.savedProperty().subscribe(status::show),
                context.release().property().subscribe((_, _) -> released()));
    }

    StackPane root() {
        return root;
    }

    /// Shows the place where the navigator is.
    void begin() {
        model.refresh();
        show(context.navigator().here());
    }

    /// Reads what is in view anew, after a change of the database.
    void changed() {
        model.refresh();
        if (current != null) {
            current.changed();
        }
    }

    /// Leaves the window to another language.
    void close() {
        subscriptions.unsubscribe();
        cards.stop();
        status.stop();
        if (current != null) {
            current.hidden();
        }
        scope.close();
    }

    /// Takes files as if they were dropped.
    void take(List<Path> files) {
        drops.take(files);
    }

    /// Shows a failure that nothing else shows.
    void tell(Problem problem) {
        cards.tell(problem);
    }

    /// Asks whether work that stores something is to be stopped.
    ///
    /// @param close closes the window
    void askBeforeClosing(Runnable close) {
        new ClosingSheet(messages, context.actions(), context.tasks()::writing, close).open(root);
    }

    /// Says what is new in this version.
    void showNews() {
        news.open(root);
    }

    /// Follows other colours and another size of text.
    void follow(Preferences preferences) {
        textSize = preferences.textSize();
        status.showConnection(preferences.timeStamps());
        rail.narrow(root.getWidth() / textSize < NARROW);
        if (current != null) {
            current.changed();
        }
    }

    /// Every action there is: the window's own, then each page's.
    private List<ActionGroup> groups() {
        List<ActionGroup> groups = new ArrayList<>(List.of(own));
        entries.forEach(entry -> groups.add(page(entry).actions()));
        return groups;
    }

    private Page page(PageEntry entry) {
        return pages.computeIfAbsent(entry, one -> one.make().apply(context));
    }

    private void layOut() {
        frame.setTop(top);
        frame.setLeft(rail);
        frame.setCenter(host);
        frame.setBottom(status);
        root.getChildren().addAll(frame, cards, palette);
        drops.connect(root);
        root.widthProperty()
                .addListener((_, _, width) -> rail.narrow(width.doubleValue() / textSize < NARROW));
    }

    private void released() {
        top.show(model.releases(), recent.get());
        if (context.release().get().isPresent() && context.inbox().waitingProperty().get()) {
            context.navigator().go(new Place.Evidence(0));
        } else if (current != null) {
            current.changed();
        }
    }

    private void showCounts() {
        top.show(model.releases(), recent.get());
        ShellViewModel.Counts counts = model.countsProperty().get();
        rail.count(model.releases().size(), counts);
        status.showChecklist(counts == null ? null : counts.checklist());
    }

    private void show(Place place) {
        Optional<PageEntry> entry =
                entries.stream().filter(one -> one.home().getClass() == place.getClass()).findFirst();
        if (entry.isEmpty()) {
            return;
        }
        if (current != null) {
            current.hidden();
        }
        Page page = page(entry.get());
        current = page;
        host.getChildren().setAll(page.root());
        rail.here(place);
        page.shown(place);
    }

    private List<Action> actions(List<Action> first, SettingsActions changes) {
        List<Action> actions = new ArrayList<>(first);
        for (int i = 0; i < entries.size(); i++) {
            Place home = entries.get(i).home();
            actions.add(Action.always(
                    LEADS + entries.get(i).id(),
                    Message.of("shell.go", Message.of("shell.page." + entries.get(i).id())),
                    keys(home, i + 1),
                    () -> context.navigator().go(home)));
        }
        actions.add(Action.always(
                "shell.back", Message.of("shell.back"), Chord.of("Alt+←"), context.navigator()::back));
        actions.add(Action.always(
                "shell.forward", Message.of("shell.forward"), Chord.of("Alt+→"), context.navigator()::forward));
        actions.add(Action.always(
                "evidence.import", Message.of("shell.import"), Chord.of("Ctrl+I"), this::chooseFiles));
        actions.add(Action.always(
                "shell.sign",
                Message.of("shell.sign"),
                Chord.of("Ctrl+Shift+S"),
                () -> context.navigator().go(new Place.SignOff())));
        actions.add(Action.always(
                "shell.wider", Message.of("shell.pane.wider"), Chord.of("Alt+Shift+→"), () -> widen(1)));
        actions.add(Action.always(
                "shell.narrower", Message.of("shell.pane.narrower"), Chord.of("Alt+Shift+←"), () -> widen(-1)));
        actions.add(Action.always(
                "shell.widths", Message.of("shell.pane.usual"), Chord.of("Alt+Shift+↓"), () -> panes().ifPresent(Panes::reset)));
        actions.addAll(changes.all());
        actions.add(Action.always("shell.news", Message.of("shell.news"), null, this::showNews));
        return actions;
    }

    private void widen(int steps) {
        panes().ifPresent(panes -> panes.widen(root.getScene().getFocusOwner(), steps));
    }

    private Optional<Panes> panes() {
        return Optional.ofNullable(current).map(Page::root).flatMap(Panes::of);
    }

    private static @Nullable Chord keys(Place home, int number) {
        if (home instanceof Place.Settings) {
            return Chord.of("Ctrl+,");
        }
        return number <= DIGITS ? Chord.of("Ctrl+" + number) : null;
    }

    private void chooseFiles() {
        context.inbox().put(context.dialogs().openFiles(messages.text("shell.import.choose")));
        context.navigator().go(new Place.Evidence(0));
    }
}
