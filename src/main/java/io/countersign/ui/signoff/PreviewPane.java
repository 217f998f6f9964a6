package io.countersign.ui.signoff;

import io.countersign.model.message.Message;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.control.EmptyState;
import io.countersign.ui.control.ErrorCard;
import io.countersign.ui.control.Icon;
import io.countersign.ui.control.PaneHeader;
import io.countersign.ui.control.PaperRenderer;
import io.countersign.ui.task.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/// The very pages that will be signed, one at a time; drawn beside the window, and only the one that is looked at.
final class PreviewPane extends VBox {
    /// Twice the dots of a page on paper, so that it is sharp on a fine screen too.
    private static final float SCALE = 2;

    private static final double MARGIN = 48;

    private final Tasks tasks;
    private final Messages messages;
    private final ImageView paper = new ImageView();
    private final StackPane sheet = new StackPane(paper);
    private final StackPane desk = new StackPane(sheet);
    private final ScrollPane scroll = new ScrollPane(desk);
    private final StackPane body = new StackPane(scroll);
    private final Label position = new Label();
    private @Nullable PaperRenderer renderer;
    private int pages;
    private int page;
    private long latest;

    PreviewPane(Messages messages, Tasks tasks, Action previous, Action next) {
        this.tasks = tasks;
        this.messages = messages;
        PaneHeader header = new PaneHeader(
                messages.text("signoff.preview"),
                step(previous, Octicons.CHEVRON_LEFT_16),
                position,
                step(next, Octicons.CHEVRON_RIGHT_16));
        header.detail(messages.text("signoff.preview.text"));
        position.getStyleClass().add("muted");
        position.setMinWidth(USE_PREF_SIZE);
        paper.setPreserveRatio(true);
        paper.fitWidthProperty().bind(scroll.widthProperty().subtract(MARGIN));
        sheet.getStyleClass().add("paper");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        desk.getStyleClass().add("desk");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("desk");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header, body);
    }

    private Button step(Action action, Octicons icon) {
        Button button = new Button("", new Icon(icon));
        button.getStyleClass().addAll("flat", "small-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(messages.text(action.title()));
        button.setTooltip(new Tooltip(messages.text(action.title())));
        button.setOnAction(_ -> action.tryRun());
        return button;
    }

    void show(PreviewState state) {
        switch (state) {
            case PreviewState.None _ -> say(new Label());
            case PreviewState.Composing _ -> {
                Label words = new Label(messages.text("signoff.preview.composing"));
                words.getStyleClass().add("muted");
                say(words);
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
        body.getChildren().setAll(scroll);
        draw();
    }

    /// Turns the pages.
    ///
    /// @param step 1 or -1
    void turn(int step) {
        int there = Math.clamp(page + step, 0, Math.max(0, pages - 1));
        if (there != page) {
            page = there;
            scroll.setVvalue(0);
            draw();
        }
    }

    private void draw() {
        PaperRenderer source = renderer;
        if (source == null) {
            return;
        }
        int wanted = page;
        position.setText(messages.text("signoff.preview.page", wanted + 1, pages));
        paper.setAccessibleText(messages.text("signoff.preview.access", wanted + 1, pages));
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
        }
    }

    /// Lets go of the document.
    void close() {
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
}
