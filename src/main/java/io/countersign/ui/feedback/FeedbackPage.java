package io.countersign.ui.feedback;

import io.countersign.model.feedback.FeedbackReply;
import io.countersign.model.feedback.FeedbackRow;
import io.countersign.model.feedback.FeedbackState;
import io.countersign.model.feedback.Ledger;
import io.countersign.model.feedback.LedgerItem;
import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.release.Release;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.ActionGroup;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.ContentPane;
import io.countersign.ui.control.EmptyState;
import io.countersign.ui.control.ErrorCard;
import io.countersign.ui.control.PaneHeader;
import io.countersign.ui.control.Panes;
import io.countersign.ui.control.Skeleton;
import io.countersign.ui.nav.Page;
import io.countersign.ui.nav.Place;
import io.countersign.ui.page.PageContext;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What the marketplaces raised, by rounds: raised, answered, accepted, raised again after it was called fixed.
public final class FeedbackPage implements Page {
    private static final double LEAST_MIDDLE = 2.15;
    private static final int SKELETON = 7;

    private final PageContext context;
    private final Messages messages;
    private final FeedbackViewModel model;
    private final LedgerTable table;
    private final DetailsPane details;
    private final ListedPane listed;
    private final ListingSheet listing;
    private final ContentPane list = new ContentPane();
    private final PaneHeader header;
    private final Parent root;
    private final List<Action> actions = new ArrayList<>();
    private Actions.@Nullable Scope scope;
    private final ReadOnlyObjectWrapper<@Nullable LedgerItem> current = new ReadOnlyObjectWrapper<>();
    private boolean wantsListed;

    public FeedbackPage(PageContext context) {
        this(context, FeedbackWork.of(context.workflows()), InstantSource.system());
    }

    FeedbackPage(PageContext context, FeedbackWork work, InstantSource clock) {
        this.context = context;
        messages = context.messages();
        model = new FeedbackViewModel(work, context.tasks(), clock);
        table = new LedgerTable(model, messages, this::current);
        details = new DetailsPane(messages, id -> context.navigator().go(new Place.Evidence(id)));
        listed = new ListedPane(messages);
        listing = new ListingSheet(model, messages, context.actions());
        Action mark = action("list", "B", () -> listing.open(root(), current.get()));
        header = new PaneHeader(messages.text("feedback.title"), chips(), new ActionButton(mark, messages));
        actions.add(mark);
        root = layOut(answerBar());
        listActions();
        model.review().addListener(_ -> showItems());
        model.show().addListener(_ -> showItems());
        model.failure().addListener(_ -> showItems());
        showItems();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public ActionGroup actions() {
        return new ActionGroup(Message.of("feedback.title"), actions);
    }

    @Override
    public void shown(Place place) {
        scope = context.actions().open(Message.of("feedback.title"), actions);
        if (place instanceof Place.Feedback(String words)) {
            model.show().set(words.equals("blocking") ? Show.BLOCKING : Show.ALL);
            wantsListed = words.equals("blacklist");
        }
        changed();
        if (!wantsListed) {
            list.claimFocus();
        }
    }

    @Override
    public void hidden() {
        model.drop();
        wantsListed = false;
        if (scope != null) {
            scope.close();
            scope = null;
        }
    }

    @Override
    public void changed() {
        model.open(context.release().get().map(Release::id).orElse(0L));
        showItems();
    }

    private AnswerBar answerBar() {
        Map<FeedbackReply, Action> begin = new EnumMap<>(FeedbackReply.class);
        begin.put(FeedbackReply.FIXED, begin("fixed", "F", FeedbackReply.FIXED));
        begin.put(FeedbackReply.NOT_FIXED, begin("not-fixed", "N", FeedbackReply.NOT_FIXED));
        begin.put(FeedbackReply.QUESTION, begin("question", "Q", FeedbackReply.QUESTION));
        begin.put(FeedbackReply.WILL_NOT_FIX, begin("will-not-fix", "W", FeedbackReply.WILL_NOT_FIX));
        Action record = new Action(
                "feedback.record",
                Message.of("feedback.action.record"),
                Chord.of("Ctrl+Enter"),
                Bindings.isNotNull(model.reply()),
                this::record);
        Action undo = action("undo", "U", model::undo);
        actions.addAll(begin.values());
        actions.add(record);
        actions.add(undo);
        actions.add(action("redo", "Shift+U", model::redo));
        return new AnswerBar(model, messages, begin, record, undo);
    }

    private void listActions() {
        actions.add(action("next", "J", () -> table.move(1)));
        actions.add(action("previous", "K", () -> table.move(-1)));
        actions.add(action("evidence", "E", this::openEvidence));
        actions.add(action("show", "O", this::showNext));
        actions.add(action("back", "Esc", this::stepBack));
    }

    private static Action action(String name, String key, Runnable run) {
        return Action.always("feedback." + name, Message.of("feedback.action." + name), Chord.of(key), run);
    }

    private Action begin(String name, String key, FeedbackReply reply) {
        return new Action(
                "feedback." + name,
                Message.of("feedback.action." + name),
                Chord.of(key),
                current.isNotNull(),
                () -> model.begin(reply));
    }

    private HBox chips() {
        HBox chips = new HBox();
        for (Show show : Show.values()) {
            ToggleButton chip = new ToggleButton(messages.text("feedback.show." + show));
            chip.getStyleClass().add("chip");
            chip.setMinWidth(HBox.USE_PREF_SIZE);
            chip.setOnAction(_ -> {
                model.show().set(show);
                chip.setSelected(true);
            });
            model.show().subscribe(now -> chip.setSelected(now == show));
            chips.getChildren().add(chip);
        }
        chips.getStyleClass().add("row");
        return chips;
    }

    private Parent layOut(AnswerBar bar) {
        VBox middle = new VBox(header, listed, list, bar);
        VBox.setVgrow(list, Priority.ALWAYS);
        Panes panes = new Panes(null, middle, details, LEAST_MIDDLE).remembered("feedback");
        panes.getStylesheets().add("/assets/theme/feedback.css");
        return panes;
    }

    private void showItems() {
        Ledger ledger = model.review().get().ledger();
        List<LedgerItem> items = model.items();
        header.detail(model.isLoaded() ? counts(ledger) : "");
        listed.show(model.review().get().listed());
        table.show(ledger.rounds(), items);
        list.show(items.isEmpty() ? instead(ledger) : table);
        leadToListed();
    }

    private String counts(Ledger ledger) {
        return messages.text(
                "feedback.counts",
                ledger.items().size(),
                ledger.count(FeedbackState.ACCEPTED),
                ledger.count(FeedbackState.RAISED_AGAIN));
    }

    /// A blocker may lead to the listed software before it has been read.
    private void leadToListed() {
        if (wantsListed && (model.isLoaded() || model.failure().get() != null)) {
            wantsListed = false;
            if (!listed.takeFocus()) {
                list.claimFocus();
            }
        }
    }

    private Node instead(Ledger ledger) {
        if (model.release() == 0) {
            return empty("feedback.empty.release", "feedback.to.releases", () -> go(new Place.Releases()));
        }
        Problem failure = model.failure().get();
        if (failure != null) {
            return ErrorCard.inPane(failure, messages);
        }
        if (!model.isLoaded()) {
            return new Skeleton(messages, SKELETON);
        }
        return ledger.items().isEmpty()
                ? empty("feedback.empty", "feedback.to.evidence", () -> go(new Place.Evidence(0)))
                : empty("feedback.empty.filter", "feedback.show.all", () -> model.show().set(Show.ALL));
    }

    private Node empty(String text, String button, Runnable run) {
        Action action = Action.always(button, Message.of(button), null, run);
        return new EmptyState(
                messages.text(text), messages.text(text + ".advice"), new ActionButton(action, messages));
    }

    private void go(Place place) {
        context.navigator().go(place);
    }

    private void current(@Nullable LedgerItem item) {
        current.set(item);
        details.show(item, model.today());
    }

    private void record() {
        model.record(table.selected());
        table.requestFocus();
    }

    private void openEvidence() {
        LedgerItem item = current.get();
        if (item != null) {
            item.cells().reversed().stream()
                    .flatMap(cell -> cell.rows().stream())
                    .map(FeedbackRow::evidence)
                    .findFirst()
                    .ifPresent(file -> go(new Place.Evidence(file.id())));
        }
    }

    private void showNext() {
        model.show().set(switch (model.show().get()) {
            case ALL -> Show.OPEN;
            case OPEN -> Show.BLOCKING;
            case BLOCKING -> Show.ALL;
        });
    }

    private void stepBack() {
        model.drop();
        table.requestFocus();
    }
}
