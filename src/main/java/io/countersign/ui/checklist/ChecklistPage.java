package io.countersign.ui.checklist;

import io.countersign.model.message.Message;
import io.countersign.model.problem.Problem;
import io.countersign.model.review.AnswerValue;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.ActionGroup;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.EmptyState;
import io.countersign.ui.control.ErrorCard;
import io.countersign.ui.control.PaneHeader;
import io.countersign.ui.control.Panes;
import io.countersign.ui.control.Skeleton;
import io.countersign.ui.nav.Page;
import io.countersign.ui.nav.Place;
import io.countersign.ui.page.PageContext;
import java.time.InstantSource;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The checklist, answered from the keyboard: sections left, the item in the middle, evidence right.
public final class ChecklistPage implements Page {
    /// In widths of the left pane, which grows with the text: below this the evidence stands below the item.
    private static final double ROOM_FOR_THREE = 3.7;

    private static final int SKELETON = 9;

    private final PageContext context;
    private final Messages messages;
    private final ChecklistViewModel model;
    private final ChecklistActions keys;
    private final EvidenceLinks links;
    private final SectionList sections;
    private final ItemPane item;
    private final AnswerBar answers;
    private final EvidencePane evidence;
    private final PaneHeader evidenceHeader;
    private final ScrollPane evidenceScroll = new ScrollPane();
    private final VBox side = new VBox();
    private final VBox failure = new VBox();
    private final Panes panes;
    private final StackPane root = new StackPane();
    private Actions.@Nullable Scope scope;

    public ChecklistPage(PageContext context) {
        this(context, ChecklistWork.of(context.workflows()));
    }

    ChecklistPage(PageContext context, ChecklistWork work) {
        this.context = context;
        messages = context.messages();
        model = new ChecklistViewModel(
                work, context.tasks(), () -> context.person().get().name(), InstantSource.system());
        links = new EvidenceLinks(context.navigator());
        sections = new SectionList(model, messages);
        keys = pageKeys();
        item = new ItemPane(messages, links, keys.moves().subList(0, 2));
        answers = new AnswerBar(model, keys, messages);
        evidence = new EvidencePane(messages, links, context.navigator());
        evidenceHeader = new PaneHeader(messages.text("checklist.evidence"));
        panes = layOut();
        model.review().subscribe(_ -> show());
        model.current().subscribe(_ -> show());
        model.search().subscribe(_ -> show());
        model.note().subscribe((_, draft) -> noteChanged(draft));
        model.problem().subscribe(this::tell);
    }

    private Panes layOut() {
        evidenceScroll.setFitToWidth(true);
        evidenceScroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(evidenceScroll, Priority.ALWAYS);
        side.getChildren().addAll(evidenceHeader, evidenceScroll);
        side.getStyleClass().addAll("side-pane", "evidence-pane");
        VBox middle = new VBox(failure, item, answers);
        middle.getStyleClass().add("middle-pane");
        VBox.setVgrow(item, Priority.ALWAYS);
        root.getStyleClass().add("checklist-page");
        root.getStylesheets().add("/assets/theme/checklist.css");
        root.widthProperty().subscribe(this::arrange);
        sections.widthProperty().subscribe(this::arrange);
        // Where there is no room for the evidence, it goes below the item, and scrolls with it.
        return new Panes(sections, middle, side, 0).remembered("checklist");
    }

    private void arrange() {
        boolean wide = root.getWidth() >= ROOM_FOR_THREE * sections.prefWidth(-1);
        side.setVisible(wide);
        side.setManaged(wide);
        if (wide) {
            evidenceScroll.setContent(evidence);
        } else {
            evidenceScroll.setContent(null);
            item.below(evidence);
        }
    }

    private ChecklistActions pageKeys() {
        BooleanBinding ready = Bindings.createBooleanBinding(
                () -> model.item().isPresent() && model.note().get() == null,
                model.review(),
                model.current(),
                model.note());
        BooleanBinding goesOn = Bindings.createBooleanBinding(
                () -> ready.get() && model.item().map(this::canGoOn).orElse(false), ready, model.current());
        BooleanBinding confirmable = Bindings.createBooleanBinding(
                () -> ready.get() && model.item().map(ReviewedItem::isToConfirm).orElse(false),
                ready,
                model.current(),
                model.review());
        return new ChecklistActions(
                List.of(
                        answer("1", AnswerValue.PASS, ready),
                        answer("2", AnswerValue.FAIL, ready),
                        answer("3", AnswerValue.NOT_APPLICABLE, ready),
                        answer("4", AnswerValue.INTENDED, ready)),
                action("take", "take.none", "Enter", goesOn, this::takeOrGoOn),
                action("confirm", "confirm", "C", confirmable, model::confirm),
                List.of(
                        action("note", "note", "N", ready, model::openNote),
                        action("open", "open", "E", ready, this::openEvidence),
                        action("undo", "undo", "U", ready, model::undo),
                        action("find", "find", "/", ready, sections::openFind)),
                List.of(
                        action("previous", "previous", "K", ready, () -> model.move(-1)),
                        action("next", "following", "J", ready, () -> model.move(1)),
                        action("up", "previous", "↑", ready, () -> model.move(-1)),
                        action("down", "following", "↓", ready, () -> model.move(1)),
                        Action.always(
                                "checklist.escape",
                                Message.of("checklist.note.cancel"),
                                Chord.of("Esc"),
                                this::escape)));
    }

    private Action answer(String key, AnswerValue value, BooleanBinding ready) {
        return new Action(
                "checklist.answer." + value,
                Message.of("control.answer." + value),
                Chord.of(key),
                ready,
                () -> model.answer(value));
    }

    private static Action action(String id, String title, String key, BooleanBinding enabled, Runnable run) {
        return new Action("checklist." + id, Message.of("checklist." + title), Chord.of(key), enabled, run);
    }

    private boolean canGoOn(ReviewedItem at) {
        return at.settled() != null || at.proposal() != null;
    }

    private void takeOrGoOn() {
        ReviewedItem at = model.item().orElseThrow();
        Review review = model.review().get();
        if (at.settled() == null) {
            model.takeProposal();
        } else if (review != null) {
            review.unansweredAfter(at.item().id())
                    .ifPresentOrElse(
                            open -> model.select(open.item().id()),
                            () -> context.navigator().go(new Place.SignOff()));
        }
    }

    private void openEvidence() {
        Review review = model.review().get();
        ReviewedItem at = model.item().orElseThrow();
        if (review != null && !links.open(review, review.cited(at))) {
            context.navigator().go(new Place.Evidence(0));
        }
    }

    private void escape() {
        if (model.note().get() != null) {
            model.closeNote();
        } else if (sections.isFinding()) {
            sections.closeFind();
        }
    }

    private void noteChanged(@Nullable NoteDraft draft) {
        if (draft == null) {
            show();
            sections.takeFocus();
        }
    }

    private void show() {
        Review review = model.review().get();
        ReviewedItem at = model.item().orElse(null);
        if (review == null || at == null) {
            return;
        }
        sections.show(review);
        item.show(review, at);
        answers.show(at, review.unansweredAfter(at.item().id()).orElse(null));
        evidence.show(review, at, model.keptNote());
        int files = review.cited(at).size();
        evidenceHeader.detail(files == 0 ? "" : String.valueOf(files));
        if (!root.getChildren().contains(panes)) {
            root.getChildren().setAll(panes);
            sections.takeFocus();
        }
    }

    private void tell(@Nullable Problem problem) {
        failure.getChildren().clear();
        if (problem != null) {
            failure.getChildren().add(ErrorCard.inPane(problem, messages));
            if (model.review().get() == null) {
                root.getChildren().setAll(ErrorCard.inPane(problem, messages));
            }
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public ActionGroup actions() {
        return new ActionGroup(Message.of("checklist.title"), keys.all());
    }

    @Override
    public void shown(Place place) {
        scope = context.actions().open(Message.of("checklist.title"), keys.all());
        open(place instanceof Place.Checklist(String itemId) ? itemId : "");
        sections.takeFocus();
    }

    private void open(String itemId) {
        context.release().get().ifPresentOrElse(release -> open(release.id(), itemId), this::showNothing);
    }

    private void open(long release, String itemId) {
        model.open(release, itemId);
        boolean waits = root.getChildren().stream().anyMatch(Skeleton.class::isInstance);
        if (model.review().get() == null && model.problem().get() == null && !waits) {
            root.getChildren().setAll(new Skeleton(messages, SKELETON));
        }
    }

    private void showNothing() {
        Button go = new Button(messages.text("checklist.none.go"));
        go.setOnAction(_ -> context.navigator().go(new Place.Releases()));
        root.getChildren()
                .setAll(new EmptyState(messages.text("checklist.none"), messages.text("checklist.none.next"), go));
        go.requestFocus();
    }

    @Override
    public void hidden() {
        if (scope != null) {
            scope.close();
            scope = null;
        }
    }

    @Override
    public void changed() {
        open("");
    }
}
