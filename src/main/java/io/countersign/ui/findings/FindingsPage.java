package io.countersign.ui.findings;

import io.countersign.model.message.Message;
import io.countersign.model.release.Release;
import io.countersign.store.FindingRow;
import io.countersign.store.FindingView;
import io.countersign.store.Store;
import io.countersign.ui.task.Tasks;
import io.countersign.workflow.DecideFindings;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.ActionGroup;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ContentPane;
import io.countersign.ui.control.Figures;
import io.countersign.ui.control.Panes;
import io.countersign.ui.findings.FindingWords.Understood;
import io.countersign.ui.nav.Page;
import io.countersign.ui.nav.Place;
import io.countersign.ui.page.PageContext;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The findings of the open round: a filter, a table that never holds more than a piece of them, the details of one, and
/// decisions by key on any number.
public final class FindingsPage implements Page {
    /// How many times as wide as the details the table has to be, so that each of its columns says something.
    private static final double LEAST_MIDDLE = 2.15;

    private final PageContext context;
    private final Messages messages;
    private final Figures figures;
    private final FindingsViewModel model;
    private final Deciding deciding;
    private final FindingsTable table;
    private final DetailsPane details;
    private final DecisionBar bar;
    private final FilterField words;
    private final Views views;
    private final SaveViewSheet saving;
    private final FacetsPane facets;
    private final ContentPane list = new ContentPane();
    private final BulkBar bulk;
    private final FindingsStates states;
    private final Panes root;
    private final FindingsActions keys;
    private final Action evidence;
    private final Action filter;
    private final List<Action> actions;
    private Actions.@Nullable Scope scope;
    private Optional<Release> filtered = Optional.empty();

    public FindingsPage(PageContext context) {
        this.context = context;
        this.messages = context.messages();
        this.figures = new Figures(messages);
        this.model = new FindingsViewModel(context.workflows().store(), context.tasks(), context.release());
        this.deciding = deciding();
        this.keys = FindingsActions.of(
                model, deciding, new Confirming(model, context.workflows().decideFindings(), deciding.acts()));
        this.evidence = action("evidence", "E", this::openEvidence);
        this.filter = action("filter", "/", this::writeFilter);
        this.table = new FindingsTable(model, messages);
        this.words = new FilterField(
                context.workflows().store(), context.tasks(), messages, context.release()::get, filter);
        this.views = new Views(
                context.workflows().store(), context.tasks(), () -> context.person().get().name());
        this.saving = new SaveViewSheet(
                messages, context.actions(), name -> views.save(name, words.words(), model.orderProperty().get(), columns()));
        this.details = new DetailsPane(
                messages,
                this::openEvidence,
                evidence,
                List.of(keys.confirm(), keys.undo()),
                this::look);
        this.bar = new DecisionBar(
                deciding, messages, keys.begin(), keys.record(), () -> context.person().get().name());
        this.bulk = new BulkBar(model, messages, table::inView);
        this.states = new FindingsStates(model, messages, context.navigator(), this::clearFilter);
        this.facets = new FacetsPane(
                model, messages, new ViewsMenu(views, messages, this::look, () -> saving.open(root())));
        this.actions = listActions();
        this.root = layOut();
        model.summaryProperty().addListener(_ -> showRows());
        model.filterProperty().addListener(_ -> showRows());
        model.problemProperty().addListener(_ -> showRows());
        model.loadedProperty().addListener(_ -> showRows());
        model.rows().addListener((ListChangeListener<FindingRow>) _ -> showFirstRows());
        model.detailsProperty().addListener((_, _, found) -> details.show(found, position()));
        model.selection().currentProperty().addListener(_ -> showSelection());
        model.selection().pickedProperty().addListener(_ -> showSelection());
        views.read(left -> {
            table.show(left.columns());
            model.order(left.order());
        });
        showRows();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public ActionGroup actions() {
        return new ActionGroup(Message.of("findings.title"), actions);
    }

    @Override
    public void shown(Place place) {
        scope = context.actions().open(Message.of("findings.title"), actions);
        if (!model.release().equals(filtered)) {
            // The words were about another release, or another round.
            filtered = model.release();
            words.write("");
            model.forget();
        }
        if (place instanceof Place.Findings(String wanted) && !wanted.isEmpty()) {
            words.write(wanted);
        }
        if (model.isShowing(words.words())) {
            model.refresh();
        } else {
            model.filter(words.words());
        }
        list.claimFocus();
    }

    @Override
    public void hidden() {
        deciding.drop();
        if (scope != null) {
            scope.close();
        }
    }

    @Override
    public void changed() {
        model.refresh();
    }

    private Deciding deciding() {
        DecideFindings workflow = context.workflows().decideFindings();
        Store store = context.workflows().store();
        Tasks tasks = context.tasks();
        return new Deciding(
                model,
                workflow,
                store,
                new Acts(model, workflow, tasks),
                new WaiverDraft(model, store, tasks, InstantSource.system()),
                new DuplicateDraft(model, store, tasks));
    }

    private List<Action> listActions() {
        List<Action> all = new ArrayList<>(keys.all());
        all.add(filter);
        all.add(action("first", "Home", table::first));
        all.add(action("last", "End", table::last));
        all.add(action("next", "J", () -> table.move(1)));
        all.add(action("previous", "K", () -> table.move(-1)));
        all.add(action("tick", "Space", table::tick));
        all.add(action("extend-next", "Shift+↓", () -> table.extend(1)));
        all.add(action("extend-previous", "Shift+↑", () -> table.extend(-1)));
        all.add(action("extend-first", "Shift+Home", table::extendToFirst));
        all.add(action("extend-last", "Shift+End", table::extendToLast));
        all.add(action("all", "Ctrl+A", model.selection()::selectWholeFilter));
        all.add(evidence);
        all.add(action("facets", "Shift+L", this::foldFacets));
        all.add(action("back", "Esc", this::stepBack));
        return List.copyOf(all);
    }

    /// Gives the titles the room of the facets, or takes it back.
    private void foldFacets() {
        facets.setVisible(!facets.isVisible());
        root.requestLayout();
        table.requestFocus();
    }

    private void writeFilter() {
        words.requestFocus();
    }

    private static Action action(String name, String key, Runnable run) {
        return Action.always("findings." + name, Message.of("findings.action." + name), Chord.of(key), run);
    }

    private Panes layOut() {
        words.onFilter(() -> {
            model.filter(words.words());
            table.requestFocus();
        });
        words.onChange(() -> model.filter(words.words()));
        ListCaption caption =
                new ListCaption(model, table, messages, () -> views.leave(model.orderProperty().get(), columns()));
        ConfirmBar confirm = new ConfirmBar(
                model, deciding, messages, keys.carried(), () -> context.navigator().go(new Place.Evidence(0)));
        ScrollPane decision = new ScrollPane(bar);
        decision.setFitToWidth(true);
        decision.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        decision.setFocusTraversable(false);
        decision.getStyleClass().add("decision-scroll");
        VBox middle = new VBox(words, caption, confirm, bulk, list, decision);
        VBox.setVgrow(list, Priority.ALWAYS);
        // The list has what room is left, some rows if it can; where there is too little even for the decision, that scrolls.
        list.setMinHeight(0);
        list.setStyle("-fx-pref-height: 10.769em;");
        StackPane covered = new StackPane(middle, words.choices());
        covered.minHeightProperty()
                .bind(Bindings.when(deciding.kindProperty().isNotNull())
                        .then(Region.USE_PREF_SIZE)
                        .otherwise(Region.USE_COMPUTED_SIZE));
        StackPane.setAlignment(words.choices(), Pos.TOP_LEFT);
        words.choices().translateYProperty().bind(words.heightProperty().subtract(4));
        facets.managedProperty().bind(facets.visibleProperty());
        facets.getStyleClass().add("facets");
        details.getStyleClass().add("details-pane");
        model.filterProperty().addListener((_, _, read) -> write(read));
        Panes panes = new Panes(facets, covered, details, LEAST_MIDDLE).remembered("findings");
        panes.getStylesheets().add("/assets/theme/findings.css");
        return panes;
    }

    private void write(FindingWords read) {
        if (read instanceof Understood understood && !words.isWritten()) {
            words.write(understood.words());
        }
    }

    /// Shows the findings of other words, and leads the keys to them.
    private void look(String wanted) {
        words.write(wanted);
        model.filter(wanted);
        table.requestFocus();
    }

    private void look(FindingView view) {
        table.show(view.columns());
        model.order(view.order());
        look(view.words());
    }

    private List<String> columns() {
        return table.isUsual() ? List.of() : table.choices().stream().filter(table::isShown).toList();
    }

    private void showRows() {
        list.show(states.instead().orElse(table));
        showSelection();
    }

    /// Rows are there before they are counted.
    private void showFirstRows() {
        if (!model.loadedProperty().get()) {
            showRows();
        }
    }

    private void clearFilter() {
        look("");
    }

    private void showSelection() {
        bulk.show();
        deciding.selected();
        bar.say();
    }

    private String position() {
        return messages.text(
                "findings.position",
                figures.count(table.position()),
                figures.count(model.summaryProperty().get().found()));
    }

    private void openEvidence() {
        CurrentFinding found = model.detailsProperty().get();
        if (found != null && !found.details().attestations().isEmpty()) {
            openEvidence(found.details().attestations().getFirst().evidenceId());
        }
    }

    /// Opens a report at the row of the current finding.
    private void openEvidence(long id) {
        CurrentFinding found = model.detailsProperty().get();
        String words = found == null
                ? ""
                : (found.row().identifier() + " "
                                + found.details().finding().component().name())
                        .strip();
        context.navigator().go(new Place.Evidence(id, words));
    }

    private void stepBack() {
        if (words.hide()) {
            return;
        }
        if (deciding.kindProperty().get() != null) {
            deciding.drop();
        } else {
            model.selection().clear();
        }
        table.requestFocus();
    }
}
