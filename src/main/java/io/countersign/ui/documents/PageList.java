package io.countersign.ui.documents;

import io.countersign.model.evidence.DocumentPage;
import io.countersign.text.Messages;
import io.countersign.ui.control.Icon;
import io.countersign.ui.control.PaneHeader;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/// The pages, each with how many passages were found in it.
final class PageList extends BorderPane {
    private final DocumentsViewModel model;
    private final Messages messages;
    private final PaneHeader header;
    private final ListView<DocumentPage> list = new ListView<>();
    private boolean following;

    PageList(DocumentsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        header = new PaneHeader(messages.text("documentation.pages"));
        list.setAccessibleText(messages.text("documentation.pages"));
        list.setCellFactory(_ -> new PageCell());
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        setTop(header);
        setCenter(list);
        getStyleClass().addAll("facets", "page-list");
    }

    void show(DocumentsReview review) {
        header.detail(String.valueOf(review.pages().size()));
        if (!list.getItems().equals(review.pages())) {
            quietly(() -> list.getItems().setAll(review.pages()));
        }
        list.refresh();
    }

    /// Marks the page that is read.
    void here(String file) {
        List<DocumentPage> pages = list.getItems();
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).file().equals(file) && list.getSelectionModel().getSelectedIndex() != i) {
                int index = i;
                quietly(() -> list.getSelectionModel().clearAndSelect(index));
            }
        }
    }

    private void chosen(@Nullable DocumentPage page) {
        if (page != null && !following) {
            model.readPage(page.file());
        }
    }

    private void quietly(Runnable change) {
        following = true;
        change.run();
        following = false;
    }

    /// A page: its name, the folder small below it, its passages at the right.
    private final class PageCell extends ListCell<DocumentPage> {
        @Override
        protected void updateItem(@Nullable DocumentPage page, boolean empty) {
            super.updateItem(page, empty);
            setPrefWidth(0);
            DocumentsReview review = model.review().get();
            setGraphic(page == null || empty || review == null ? null : row(page, found(review, page)));
            setTooltip(page == null || empty ? null : new Tooltip(page.file()));
            setAccessibleText(
                    page == null || empty || review == null
                            ? null
                            : messages.text("documentation.access.page", page.file(), found(review, page)));
        }

        private static long found(DocumentsReview review, DocumentPage page) {
            return review.found(page.file()).stream()
                    .map(passage -> passage.citation().line())
                    .distinct()
                    .count();
        }

        private static HBox row(DocumentPage page, long found) {
            int slash = page.file().lastIndexOf('/');
            Label name = new Label(page.file().substring(slash + 1));
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            Label folder = new Label(slash < 0 ? "" : page.file().substring(0, slash));
            folder.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            folder.getStyleClass().addAll("muted", "metadata");
            VBox words = new VBox(name, folder);
            words.setMinWidth(0);
            words.getStyleClass().add("two-lines");
            HBox.setHgrow(words, Priority.ALWAYS);
            Label count = new Label(found == 0 ? "–" : String.valueOf(found));
            count.getStyleClass().addAll("muted", "metadata");
            count.setMinWidth(USE_PREF_SIZE);
            HBox row = new HBox(new Icon(Octicons.BOOK_16), words, count);
            row.getStyleClass().add("row");
            return row;
        }
    }
}
