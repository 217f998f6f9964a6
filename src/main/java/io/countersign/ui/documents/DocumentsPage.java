package io.countersign.ui.documents;

import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.message.Message;
import io.countersign.model.release.Release;
import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Ground;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.ActionGroup;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ContentPane;
import io.countersign.ui.control.EmptyState;
import io.countersign.ui.control.ErrorCard;
import io.countersign.ui.control.PaneHeader;
import io.countersign.ui.control.Panes;
import io.countersign.ui.control.Skeleton;
import io.countersign.ui.documents.DocumentsViewModel.Reading;
import io.countersign.ui.nav.Page;
import io.countersign.ui.nav.Place;
import io.countersign.ui.page.PageContext;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The product's documentation: what its pages say of each requirement, the ports, and the pages themselves.
public final class DocumentsPage implements Page {
    private static final double LEAST_MIDDLE = 1.25;
    private static final int SKELETON = 6;

    private final PageContext context;
    private final Messages messages;
    private final DocumentsViewModel model;
    private final List<Action> actions;
    private final PaneHeader header;
    private final PageList pages;
    private final RequirementList requirements;
    private final PortsPane ports;
    private final PagePane page;
    private final Panes panes;
    private @Nullable DocumentsReview built;
    private final ContentPane root = new ContentPane();
    private Actions.@Nullable Scope scope;

    public DocumentsPage(PageContext context) {
        this(context, DocumentsWork.of(context.workflows()));
    }

    DocumentsPage(PageContext context, DocumentsWork work) {
        this.context = context;
        messages = context.messages();
        model = new DocumentsViewModel(work, context.tasks());
        Action previous = action("previous", "P", () -> model.step(-1));
        Action next = action("next", "N", () -> model.step(1));
        Action evidence = action("evidence", "E", this::openEvidence);
        header = new PaneHeader(messages.text("documentation.title"));
        pages = new PageList(model, messages);
        requirements = new RequirementList(model, messages, context.navigator());
        ports = new PortsPane(model, messages, context.navigator());
        page = new PagePane(messages, previous, next, evidence);
        actions = List.of(
                next,
                previous,
                evidence,
                action("ports", "O", this::showNextPorts),
                action("findings", "F", ports::openFindings));
        panes = layOut();
        root.getStylesheets().add("/assets/theme/documents.css");
        model.review().subscribe(_ -> show());
        model.problem().subscribe(_ -> show());
        model.reading().subscribe((_, reading) -> read(reading));
    }

    private static Action action(String name, String key, Runnable run) {
        return Action.always(
                "documentation." + name, Message.of("documentation.action." + name), Chord.of(key), run);
    }

    private Panes layOut() {
        ScrollPane scroll = new ScrollPane(requirements);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(messages.text("documentation.requirements"));
        scroll.getStyleClass().add("requirement-scroll");
        VBox.setVgrow(ports, Priority.ALWAYS);
        VBox middle = new VBox(header, scroll, ports);
        middle.getStyleClass().add("documents-middle");
        return new Panes(pages, middle, page, LEAST_MIDDLE).remembered("documents");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public ActionGroup actions() {
        return new ActionGroup(Message.of("documentation.title"), actions);
    }

    @Override
    public void shown(Place place) {
        scope = context.actions().open(Message.of("documentation.title"), actions);
        if (place instanceof Place.Documentation(String file, int line) && !file.isEmpty()) {
            model.want(file, line);
        }
        changed();
        root.claimFocus();
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
        model.open(context.release().get().map(Release::id).orElse(0L));
        show();
    }

    private void show() {
        DocumentsReview review = model.review().get();
        // To lay all of it out takes a while, and who comes back mostly finds it as it was.
        if (review != null && !review.equals(built)) {
            built = review;
            pages.show(review);
            requirements.show(review);
            ports.show(review);
            header.detail(said(review));
            read(model.reading().get());
        }
        root.show(content(review));
    }

    private String said(DocumentsReview review) {
        Map<DocumentRequirement, Ground> grounds =
                review.documentation().requirements();
        long met = grounds.values().stream()
                .filter(ground -> ground.result() == AssessmentResult.PASS)
                .count();
        return messages.text("documentation.said", met, grounds.size());
    }

    private Node content(@Nullable DocumentsReview review) {
        if (model.release() == 0) {
            return instead("documentation.empty.release", "documentation.to.releases", new Place.Releases());
        }
        if (model.problem().get() != null) {
            return ErrorCard.inPane(model.problem().get(), messages);
        }
        if (review == null) {
            return new Skeleton(messages, SKELETON);
        }
        return review.pages().isEmpty() && review.ports().isEmpty()
                ? instead("documentation.empty", "documentation.to.evidence", new Place.Evidence(0))
                : panes;
    }

    private Node instead(String key, String button, Place place) {
        Button go = new Button(messages.text(button));
        go.setOnAction(_ -> context.navigator().go(place));
        return new StackPane(new EmptyState(messages.text(key), messages.text(key + ".advice"), go));
    }

    private void read(Reading reading) {
        DocumentsReview review = model.review().get();
        if (review != null) {
            page.show(review, reading);
            pages.here(reading.file());
            requirements.here();
        }
    }

    private void openEvidence() {
        DocumentsReview review = model.review().get();
        if (review != null) {
            Evidence file = review.files().get(model.reading().get().file());
            context.navigator().go(new Place.Evidence(file == null ? 0 : file.id()));
        }
    }

    private void showNextPorts() {
        List<PortView> views = List.of(PortView.values());
        model.ports().set(views.get((views.indexOf(model.ports().get()) + 1) % views.size()));
    }
}
