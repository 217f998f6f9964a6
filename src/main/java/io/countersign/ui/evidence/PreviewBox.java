package io.countersign.ui.evidence;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.message.Message;
import io.countersign.store.Files;
import io.countersign.text.Messages;
import io.countersign.ui.control.Icon;
import io.countersign.ui.control.PaperRenderer;
import io.countersign.ui.control.Prose;
import io.countersign.ui.task.Task;
import io.countersign.ui.task.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/// A kept file to look at: its lines, its picture, or a page at a time. It is read and drawn beside the window.
final class PreviewBox extends VBox {
    private static final float SCALE = 1.6f;

    private final Files files;
    private final Tasks tasks;
    private final Messages messages;
    private final StackPane body = new StackPane();
    private final Label position = new Label();
    private final HBox turning;
    private Consumer<String> found = _ -> {};
    private @Nullable Task reading;
    private @Nullable PaperRenderer paper;
    private int page;
    private int pages;

    PreviewBox(Files files, Tasks tasks, Messages messages) {
        this.files = files;
        this.tasks = tasks;
        this.messages = messages;
        position.getStyleClass().addAll("muted", "secondary");
        turning = new HBox(
                turn("evidence.preview.previous", Octicons.CHEVRON_LEFT_16, -1),
                position,
                turn("evidence.preview.next", Octicons.CHEVRON_RIGHT_16, 1));
        turning.setAlignment(Pos.CENTER);
        turning.getStyleClass().add("row");
        turning.managedProperty().bind(turning.visibleProperty());
        body.getStyleClass().add("preview");
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getStyleClass().addAll("column", "tight");
        getChildren().addAll(body, turning);
        show(null);
    }

    /// @param told takes what came of looking for something; empty text where nothing was looked for
    PreviewBox onFound(Consumer<String> told) {
        found = told;
        return this;
    }

    private Button turn(String key, Octicons icon, int by) {
        Button button = new Button("", new Icon(icon));
        button.getStyleClass().addAll("flat", "small-button");
        button.setAccessibleText(messages.text(key));
        button.setTooltip(new Tooltip(messages.text(key)));
        button.setOnAction(_ -> turnTo(page + by));
        return button;
    }

    /// Shows a file from its beginning; null shows none.
    void show(@Nullable Evidence file) {
        show(file, "");
    }

    /// Shows a file at the row that speaks of something.
    void show(@Nullable Evidence file, String words) {
        if (reading != null) {
            reading.cancel();
        }
        close();
        turning.setVisible(false);
        say("evidence.preview.reading");
        if (file != null) {
            reading = tasks.run(
                            Message.of("evidence.preview.reading"),
                            _ -> Preview.of(files, file, words),
                            preview -> draw(preview, words),
                            _ -> say("evidence.preview.gone"))
                    .shownByThePage();
        }
    }

    private void draw(Preview preview, String words) {
        found.accept(said(preview, words));
        switch (preview) {
            case Preview.Text text -> body.getChildren().setAll(new LineList(text, messages));
            case Preview.Shown(Image image) -> picture(image);
            case Preview.Paper(PaperRenderer renderer) -> {
                paper = renderer;
                pages = renderer.pages();
                turning.setVisible(pages > 1);
                turnTo(0);
            }
            case Preview.None _ -> say("evidence.preview.none");
        }
    }

    private void turnTo(int wanted) {
        PaperRenderer renderer = paper;
        if (renderer == null || wanted < 0 || wanted >= pages) {
            return;
        }
        page = wanted;
        position.setText(messages.text("evidence.preview.page", wanted + 1, pages));
        reading = tasks.run(
                        Message.of("evidence.preview.reading"),
                        _ -> renderer.draw(wanted, SCALE),
                        this::picture,
                        _ -> say("evidence.preview.none"))
                .shownByThePage();
    }

    private void picture(Image image) {
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.fitWidthProperty().bind(body.widthProperty().subtract(8));
        view.fitHeightProperty().bind(body.heightProperty().subtract(8));
        body.getChildren().setAll(view);
    }

    /// What came of looking for something.
    private String said(Preview preview, String words) {
        if (words.isEmpty()) {
            return "";
        }
        return preview instanceof Preview.Text text && text.place() >= 0
                ? messages.text("evidence.preview.found", text.lines().get(text.place()).number())
                : messages.text("evidence.preview.absent", words);
    }

    private void say(String key) {
        body.getChildren().setAll(new Prose(messages.text(key), "muted", "secondary"));
    }

    private void close() {
        PaperRenderer open = paper;
        paper = null;
        if (open != null) {
            tasks.run(Message.of("evidence.preview.reading"), _ -> {
                closed(open);
                return open;
            }, _ -> {});
        }
    }

    private static void closed(PaperRenderer renderer) {
        try {
            renderer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
