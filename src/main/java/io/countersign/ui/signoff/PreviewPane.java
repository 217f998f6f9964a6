package io.countersign.ui.signoff;

import io.countersign.model.message.Message;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.control.ActionTip;
import io.countersign.ui.control.EmptyState;
import io.countersign.ui.control.ErrorCard;
import io.countersign.ui.control.Icon;
import io.countersign.ui.control.PaneHeader;
import io.countersign.ui.control.PaperRenderer;
import io.countersign.ui.control.Skeleton;
import io.countersign.ui.control.PaperRenderer.Hit;
import io.countersign.ui.task.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/// The very pages that will be signed, one at a time; drawn beside the window, and only the one that is looked at.
final class PreviewPane extends VBox {
    /// Twice the dots of a page on paper, so that it is sharp on a fine screen too.
    private static final float SCALE = 2;

    private static final double MARGIN = 48;

    /// From which width on there is room for all pages beside the one, in em like those that follow.
    private static final double WIDE = 34;
    /// From which width on there is room for the buttons that make the pages larger and smaller; their keys need none.
    private static final double ROOM_TO_ZOOM = 34;
    private static final double ROOM_TO_SEARCH = 29;

    private static final double SMALLEST = 0.5;
    private static final double LARGEST = 4;
    private static final double STEP = 1.25;

    private final Tasks tasks;
    private static final int SKELETON = 12;

    private final Messages messages;
    private final ImageView paper = new ImageView();
    private final Rectangle found = new Rectangle();
    private final Pane marks = new Pane(found);
    private final StackPane sheet = new StackPane(paper, marks);
    private final StackPane desk = new StackPane(sheet);
    private final ScrollPane scroll = new ScrollPane(desk);
    private final StackPane body = new StackPane(scroll);
    private final Thumbnails thumbnails;
    private final Label position = new Label();
    private final TextField search = new TextField();
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);
    private final BooleanProperty seeking = new SimpleBooleanProperty();
    private @Nullable PaperRenderer renderer;
    private List<Hit> hits = List.of();
    private String sought = "";
    private int hit = -1;
    private int pages;
    private int page;
    private long latest;

    PreviewPane(Messages messages, Tasks tasks, PreviewActions actions) {
        this.tasks = tasks;
        this.messages = messages;
        thumbnails = new Thumbnails(messages, tasks, this::show);
        Button smaller = step(actions.smaller(), Octicons.DASH_16);
        Button larger = step(actions.larger(), Octicons.PLUS_16);
        showFrom(ROOM_TO_ZOOM, smaller);
        showFrom(ROOM_TO_ZOOM, larger);
        // Where there is no room for it, the field stands in the place of the page's number while it is used.
        showWhen(search, wideAs(ROOM_TO_SEARCH).or(seeking));
        showWhen(position, wideAs(ROOM_TO_SEARCH).or(seeking.not()));
        PaneHeader header = new PaneHeader(
                messages.text("signoff.preview"),
                search,
                smaller,
                larger,
                step(actions.previous(), Octicons.CHEVRON_LEFT_16),
                position,
                step(actions.next(), Octicons.CHEVRON_RIGHT_16));
        buildSearch();
        position.getStyleClass().add("muted");
        position.setMinWidth(USE_PREF_SIZE);
        buildDesk();
        showFrom(WIDE, thumbnails);
        HBox row = new HBox(thumbnails, body);
        HBox.setHgrow(body, Priority.ALWAYS);
        VBox.setVgrow(row, Priority.ALWAYS);
        getChildren().addAll(header, row);
    }

    private void showFrom(double ems, Node part) {
        showWhen(part, wideAs(ems));
    }

    private static void showWhen(Node part, BooleanBinding when) {
        part.visibleProperty().bind(when);
        part.managedProperty().bind(part.visibleProperty());
    }

    private BooleanBinding wideAs(double ems) {
        return Bindings.createBooleanBinding(
                () -> getWidth() > ems * position.getFont().getSize(), widthProperty(), position.fontProperty());
    }

    private void buildSearch() {
        search.setPromptText(messages.text("signoff.preview.find"));
        search.setAccessibleText(messages.text("signoff.preview.search"));
        search.setId("preview-search");
        search.setPrefColumnCount(6);
        search.setMinWidth(USE_PREF_SIZE);
        search.setOnAction(_ -> seek());
        search.focusedProperty().subscribe(focused -> {
            if (!focused) {
                seeking.set(false);
            }
        });
    }

    private void buildDesk() {
        paper.setPreserveRatio(true);
        paper.fitWidthProperty().bind(scroll.widthProperty().subtract(MARGIN).multiply(zoom));
        found.getStyleClass().add("found");
        found.setVisible(false);
        marks.setMouseTransparent(true);
        sheet.getStyleClass().add("paper");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        desk.getStyleClass().add("desk");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("desk");
    }

    private Button step(Action action, Octicons icon) {
        Button button = new Button("", new Icon(icon));
        button.getStyleClass().addAll("flat", "small-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(messages.text(action.title()));
        button.setTooltip(new ActionTip(action, messages));
        button.setOnAction(_ -> action.tryRun());
        return button;
    }

    void show(PreviewState state) {
        switch (state) {
            case PreviewState.None _ -> say(new Label());
            case PreviewState.Composing _ -> {
                Skeleton paper = new Skeleton(messages, SKELETON);
                paper.setAccessibleText(messages.text("signoff.preview.composing"));
                paper.getStyleClass().add("paper-to-come");
                say(paper);
            }
            case PreviewState.Composed(byte[] pdf) -> open(pdf);
            case PreviewState.Failed(var problem) -> say(new ErrorCard(problem, messages));
        }
    }

    private void say(Node node) {
        StackPane frame = new StackPane(node);
        frame.getStyleClass().addAll("desk", "desk-words");
        body.getChildren().setAll(frame);
        position.setText("");
    }

    private void open(byte[] pdf) {
        long ticket = ++latest;
        tasks.run(
                        Message.of("signoff.preview.composing"),
                        _ -> new PaperRenderer(pdf),
                        opened -> {
                            if (ticket == latest) {
                                take(opened);
                            } else {
                                close(opened);
                            }
                        },
                        _ -> say(new EmptyState(messages.text("signoff.preview.failed"), "", null)))
                .shownByThePage();
    }

    private void take(PaperRenderer opened) {
        if (renderer != null) {
            close(renderer);
        }
        renderer = opened;
        pages = opened.pages();
        page = Math.clamp(page, 0, pages - 1);
        hits = List.of();
        sought = "";
        thumbnails.show(opened);
        draw();
    }

    /// Turns the pages.
    ///
    /// @param step 1 or -1
    void turn(int step) {
        show(page + step);
    }

    private void show(int wanted) {
        int there = Math.clamp(wanted, 0, Math.max(0, pages - 1));
        if (there != page) {
            page = there;
            scroll.setVvalue(0);
            draw();
        }
    }

    /// Brings the paper nearer, or takes it away.
    ///
    /// @param steps more than 0 is nearer
    void zoom(int steps) {
        zoom.set(Math.clamp(zoom.get() * Math.pow(STEP, steps), SMALLEST, LARGEST));
        mark();
    }

    void takeSearchFocus() {
        seeking.set(true);
        search.requestFocus();
        search.selectAll();
    }

    /// Goes to the next place where the words stand, after the last to the first.
    private void seek() {
        PaperRenderer source = renderer;
        String words = search.getText().strip();
        if (source == null || words.isEmpty()) {
            return;
        }
        if (words.equals(sought)) {
            go(hit + 1);
            return;
        }
        tasks.run(
                        Message.of("signoff.preview.searching"),
                        _ -> source.find(words),
                        list -> {
                            sought = words;
                            hits = list;
                            go(0);
                        },
                        _ -> {})
                .shownByThePage();
    }

    private void go(int wanted) {
        search.pseudoClassStateChanged(PseudoClass.getPseudoClass("error"), hits.isEmpty());
        if (hits.isEmpty()) {
            hit = -1;
            found.setVisible(false);
            position.setText(messages.text("signoff.preview.none"));
            return;
        }
        hit = wanted % hits.size();
        page = hits.get(hit).page();
        draw();
    }

    private void draw() {
        PaperRenderer source = renderer;
        if (source == null) {
            return;
        }
        int wanted = page;
        position.setText(messages.text("signoff.preview.page", wanted + 1, pages));
        paper.setAccessibleText(messages.text("signoff.preview.access", wanted + 1, pages));
        thumbnails.mark(wanted);
        tasks.run(
                        Message.of("signoff.preview.composing"),
                        _ -> source.draw(wanted, SCALE),
                        image -> lay(source, wanted, image),
                        _ -> {})
                .shownByThePage();
    }

    private void lay(PaperRenderer source, int drawn, Image image) {
        if (source == renderer && drawn == page) {
            paper.setImage(image);
            // Until there is a page to see, what stands for it stays.
            if (!body.getChildren().contains(scroll)) {
                body.getChildren().setAll(scroll);
            }
            mark();
        }
    }

    /// Frames what was found on this page.
    private void mark() {
        boolean here = hit >= 0 && hit < hits.size() && hits.get(hit).page() == page;
        found.setVisible(here);
        if (here) {
            Hit at = hits.get(hit);
            double width = paper.getBoundsInParent().getWidth();
            double height = paper.getBoundsInParent().getHeight();
            found.setX(at.x() * width);
            found.setY(at.y() * height);
            found.setWidth(at.width() * width);
            found.setHeight(at.height() * height);
            scroll.setVvalue(at.y());
        }
    }

    /// Lets go of the document.
    void close() {
        thumbnails.clear();
        if (renderer != null) {
            close(renderer);
            renderer = null;
        }
    }

    private static void close(PaperRenderer done) {
        try {
            done.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What can be done with the preview by key.
    record PreviewActions(Action previous, Action next, Action larger, Action smaller) {}
}
