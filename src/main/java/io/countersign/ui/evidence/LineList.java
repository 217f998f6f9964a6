package io.countersign.ui.evidence;

import io.countersign.text.Messages;
import io.countersign.ui.control.Resting;
import io.countersign.ui.evidence.Preview.Line;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The lines of a text with their numbers, the one that was looked for marked and in view.
final class LineList extends ListView<Line> {
    private static final PseudoClass QUOTED = PseudoClass.getPseudoClass("quoted");
    private static final int ABOVE = 5;

    private final int place;
    private boolean placed;

    LineList(Preview.Text text, Messages messages) {
        place = text.place();
        List<Line> lines = new ArrayList<>(text.lines());
        if (text.more()) {
            lines.add(new Line(0, messages.text(place < 0 ? "evidence.preview.more" : "evidence.preview.further")));
        }
        getItems().setAll(lines);
        getStyleClass().addAll("code", "preview-lines");
        setAccessibleText(messages.text("evidence.preview"));
        setCellFactory(_ -> new LineCell());
        Resting.mark(this);
        if (place >= 0) {
            getSelectionModel().select(place);
        }
    }

    /// Only once its lines have their height, the list knows where a line is.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (place >= 0 && !placed && getHeight() > 0) {
            placed = true;
            Platform.runLater(() -> scrollTo(Math.max(0, place - ABOVE)));
        }
    }

    /// A screen reader says the number, then the line.
    private final class LineCell extends ListCell<Line> {
        private final Label number = new Label();
        private final Label words = new Label();
        private final HBox both = new HBox(number, words);

        private LineCell() {
            number.getStyleClass().addAll("line-number", "muted");
            number.setMinWidth(USE_PREF_SIZE);
            words.setMinWidth(USE_PREF_SIZE);
            both.getStyleClass().add("row");
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            Line shown = line == null || empty ? new Line(0, "") : line;
            number.setText(shown.number() > 0 ? String.valueOf(shown.number()) : "");
            words.setText(shown.text());
            setAccessibleText(number.getText() + " " + words.getText());
            setGraphic(line == null || empty ? null : both);
            pseudoClassStateChanged(QUOTED, place >= 0 && getIndex() == place && !empty);
        }
    }
}
