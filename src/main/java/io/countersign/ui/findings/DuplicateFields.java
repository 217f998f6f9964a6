package io.countersign.ui.findings;

import io.countersign.store.FindingRow;
import io.countersign.text.Messages;
import io.countersign.ui.control.Mark;
import io.countersign.ui.control.Resting;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Where the original of a duplicate is chosen: words to find it by, and the findings that hold them. The arrows move
/// through the list while one writes.
final class DuplicateFields extends VBox {
    private static final int MOST_ROWS = 3;
    /// In em of the root.
    private static final double ROW = 2.154;

    private final Messages messages;
    private final TextField words = new TextField();
    private final ListView<FindingRow> list;

    DuplicateFields(DuplicateDraft draft, Messages messages) {
        this.messages = messages;
        list = new ListView<>(draft.candidates());
        words.textProperty().bindBidirectional(draft.wordsProperty());
        words.setPromptText(messages.text("findings.original.prompt"));
        words.setAccessibleText(messages.text("findings.original"));
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
        list.setAccessibleText(messages.text("findings.originals"));
        list.setPlaceholder(new Label(messages.text("findings.original.none")));
        list.setCellFactory(_ -> new Cell());
        list.getStyleClass().add("originals");
        Resting.mark(list);
        draft.candidates().addListener((ListChangeListener<FindingRow>) _ -> fitList());
        fitList();
        list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null) {
                draft.originalProperty().set(row);
            }
        });
        draft.originalProperty().addListener((_, _, row) -> list.getSelectionModel().select(row));
        getStyleClass().addAll("column", "tight");
        getChildren().addAll(words, list);
    }

    /// As high as what it holds, so that it leaves the table what room there is.
    private void fitList() {
        double rows = Math.clamp(list.getItems().size(), 1, MOST_ROWS) + 0.1;
        list.setStyle(String.format(Locale.ROOT, "-fx-min-height: %1$.3fem; -fx-pref-height: %1$.3fem;", rows * ROW));
    }

    private void step(KeyEvent event) {
        boolean down = event.getCode() == KeyCode.DOWN;
        if (down || event.getCode() == KeyCode.UP) {
            int index = list.getSelectionModel().getSelectedIndex() + (down ? 1 : -1);
            if (index >= 0 && index < list.getItems().size()) {
                list.getSelectionModel().select(index);
                list.scrollTo(Math.max(0, index - 1));
            }
            event.consume();
        }
    }

    @Override
    public void requestFocus() {
        words.requestFocus();
        words.selectAll();
    }

    /// A finding in one line: how severe, which, what, in what.
    private final class Cell extends ListCell<FindingRow> {
        @Override
        protected void updateItem(@Nullable FindingRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(row == null || empty ? null : line(row));
            setAccessibleText(
                    row == null || empty
                            ? null
                            : messages.text(
                                    "findings.original.row",
                                    messages.text("control.severity." + row.severity().name()),
                                    row.identifier(),
                                    row.title(),
                                    row.component()));
            setPrefWidth(0);
        }

        private Node line(FindingRow row) {
            Label identifier = new Label(row.identifier());
            identifier.getStyleClass().add("code");
            identifier.setMinWidth(USE_PREF_SIZE);
            Label title = new Label(row.title());
            title.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(title, Priority.ALWAYS);
            Label component = new Label(row.component());
            component.getStyleClass().add("muted");
            HBox line = new HBox(Mark.wordless(messages).show(row.severity()), identifier, title, component);
            line.getStyleClass().add("row");
            return line;
        }
    }
}
