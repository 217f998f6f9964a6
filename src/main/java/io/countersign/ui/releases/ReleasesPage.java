package io.countersign.ui.releases;

import io.countersign.model.message.Message;
import io.countersign.model.release.Release;
import io.countersign.model.signoff.Blocker;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.ActionGroup;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.ContentPane;
import io.countersign.ui.control.DataTable;
import io.countersign.ui.control.EmptyState;
import io.countersign.ui.control.ErrorCard;
import io.countersign.ui.control.Icon;
import io.countersign.ui.control.Link;
import io.countersign.ui.control.PaneHeader;
import io.countersign.ui.control.Panes;
import io.countersign.ui.control.Skeleton;
import io.countersign.ui.nav.Page;
import io.countersign.ui.nav.Place;
import io.countersign.ui.page.PageContext;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/// The releases: how far each is and what is worst of it. Where the window begins.
public final class ReleasesPage implements Page {
    private static final int SKELETON = 8;

    private final PageContext context;
    private final Messages messages;
    private final ReleasesViewModel model;
    private final DataTable<ReleaseRow> table;
    private final ReleaseDetails details;
    private final NewReleaseSheet sheet;
    private final NextRoundSheet nextRound;
    private final PaneHeader header;
    private final ContentPane list = new ContentPane();
    private final StackPane root = new StackPane();
    private final Action create;
    private final Action sample;
    private final Action open;
    private final Action next;
    private Actions.@Nullable Scope scope;

    /// @param openSample takes in the sample review and opens it
    public ReleasesPage(PageContext context, Runnable openSample) {
        this.context = context;
        this.messages = context.messages();
        this.model = new ReleasesViewModel(context.workflows(), context.tasks(), context.release());
        this.sheet = new NewReleaseSheet(model, messages, context.actions(), this::opened);
        this.nextRound = new NextRoundSheet(model, messages, context.actions(), this::roundOpened);
        this.create = Action.always(
                "releases.new", Message.of("releases.action.new"), Chord.of("Ctrl+N"), this::askForNew);
        this.sample = Action.always("releases.sample", Message.of("releases.action.sample"), null, openSample);
        this.open = new Action(
                "releases.open",
                Message.of("releases.action.open"),
                Chord.of("Enter"),
                Bindings.isNotNull(model.chosenProperty()),
                this::openChosen);
        this.next = new Action(
                "releases.next",
                Message.of("releases.action.next"),
                Chord.of("R"),
                Bindings.isNotNull(model.chosenProperty()),
                this::askForNext);
        this.table = new ReleaseCells(messages).table(model.rows());
        this.details = new ReleaseDetails(messages, open, next, this::goTo);
        this.header = new PaneHeader(
                messages.text("releases.title"), new ActionButton(create, messages, Octicons.PLUS_16));
        details.getStyleClass().add("details-pane");
        VBox middle = new VBox(header, waiting(), list, newcomer());
        VBox.setVgrow(list, Priority.ALWAYS);
        root.getChildren().add(new Panes(null, middle, details, 2).remembered("releases"));
        listen();
        show();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public ActionGroup actions() {
        return new ActionGroup(Message.of("releases.title"), List.of(open, next, create, sample));
    }

    @Override
    public void shown(Place place) {
        scope = context.actions().open(Message.of("releases.title"), List.of(open, next, create, sample));
        model.refresh();
        list.claimFocus();
    }

    @Override
    public void hidden() {
        if (scope != null) {
            scope.close();
        }
    }

    @Override
    public void changed() {
        model.refresh();
    }

    private void listen() {
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> model.choose(row));
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                open.tryRun();
            }
        });
        model.rows().addListener((ListChangeListener<ReleaseRow>) _ -> show());
        model.loadedProperty().addListener(_ -> show());
        model.problemProperty().addListener(_ -> show());
        model.chosenProperty().addListener(_ -> showDetails());
        model.blockers().addListener((ListChangeListener<Blocker>) _ -> showDetails());
    }

    /// The line at the foot that shows a newcomer where to begin.
    private Node newcomer() {
        FlowPane line = new FlowPane(
                new Label(messages.text("releases.newcomer")),
                new Link(messages.text("releases.action.sample"), sample::tryRun),
                new Label(messages.text("releases.newcomer.rest")));
        line.getStyleClass().add("newcomer");
        line.visibleProperty().bind(Bindings.isNotEmpty(model.rows()));
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    /// Says that dropped files wait for a release.
    private Node waiting() {
        Label words = new Label(messages.text("releases.waiting"));
        HBox line = new HBox(new Icon(Octicons.INBOX_16), words);
        line.getStyleClass().addAll("row", "bulk-bar");
        line.visibleProperty().bind(context.inbox().waitingProperty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private void show() {
        boolean read = model.loadedProperty().get() && model.problemProperty().get() == null;
        header.detail(read ? messages.text("releases.count", model.rows().size()) : "");
        list.show(content());
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    private void showDetails() {
        details.show(model.chosenProperty().get(), model.blockers());
    }

    private Node content() {
        if (model.problemProperty().get() != null) {
            return ErrorCard.inPane(model.problemProperty().get(), messages);
        }
        if (model.rows().isEmpty() && model.loadedProperty().get()) {
            EmptyState empty = new EmptyState(
                    messages.text("releases.empty"),
                    messages.text("releases.empty.advice"),
                    new ActionButton(sample, messages).primary());
            empty.beside(new ActionButton(create, messages, Octicons.PLUS_16));
            return empty;
        }
        return model.loadedProperty().get() ? table : new Skeleton(messages, SKELETON);
    }

    private void askForNew() {
        sheet.open(root);
    }

    private void askForNext() {
        ReleaseRow row = model.chosenProperty().get();
        if (row != null) {
            nextRound.open(root, row.release(), row.refused());
        }
    }

    private void roundOpened(Release release) {
        goTo(release, new Place.Findings(""));
    }

    private void opened(Release release) {
        goTo(release, new Place.Evidence(0));
    }

    private void openChosen() {
        ReleaseRow row = model.chosenProperty().get();
        if (row != null) {
            goTo(row.release(), row.files() == 0 ? new Place.Evidence(0) : new Place.Checklist(""));
        }
    }

    private void goTo(Release release, Place place) {
        model.open(release);
        context.navigator().go(place);
    }
}
