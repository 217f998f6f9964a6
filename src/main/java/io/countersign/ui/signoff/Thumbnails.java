package io.countersign.ui.signoff;

import io.countersign.model.message.Message;
import io.countersign.text.Messages;
import io.countersign.ui.control.PaperRenderer;
import io.countersign.ui.task.Tasks;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;

/// All pages, small: each is drawn when it comes into view.
final class Thumbnails extends ListView<Integer> {
    private static final float SCALE = 0.15f;

    /// A page with its number below it.
    private static final double CELL = 842 * SCALE + 40;

    private final Messages messages;
    private final Tasks tasks;
    private @Nullable PaperRenderer renderer;

    /// @param chosen told the page, from 0
    Thumbnails(Messages messages, Tasks tasks, IntConsumer chosen) {
        this.messages = messages;
        this.tasks = tasks;
        getStyleClass().add("thumbnails");
        setAccessibleText(messages.text("signoff.preview.pages"));
        setFixedCellSize(CELL);
        setCellFactory(_ -> new Cell());
        getSelectionModel().selectedItemProperty().subscribe(page -> {
            if (page != null) {
                chosen.accept(page);
            }
        });
    }

    void show(PaperRenderer source) {
        renderer = source;
        getItems().setAll(IntStream.range(0, source.pages()).boxed().toList());
    }

    void mark(int page) {
        getSelectionModel().select(page);
        scrollTo(page);
    }

    void clear() {
        renderer = null;
        getItems().clear();
    }

    private final class Cell extends ListCell<Integer> {
        private final ImageView paper = new ImageView();

        @Override
        protected void updateItem(@Nullable Integer page, boolean empty) {
            super.updateItem(page, empty);
            paper.setImage(null);
            setGraphic(empty ? null : paper);
            setText(page == null || empty ? null : String.valueOf(page + 1));
            PaperRenderer source = renderer;
            if (page == null || empty || source == null) {
                return;
            }
            setAccessibleText(messages.text("signoff.preview.access", page + 1, source.pages()));
            tasks.run(
                            Message.of("signoff.preview.composing"),
                            _ -> source.draw(page, SCALE),
                            image -> lay(page, image),
                            _ -> {})
                    .shownByThePage();
        }

        private void lay(int page, Image image) {
            if (Integer.valueOf(page).equals(getItem())) {
                paper.setImage(image);
            }
        }
    }
}
