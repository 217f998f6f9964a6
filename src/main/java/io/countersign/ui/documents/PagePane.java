package io.countersign.ui.documents;

import io.countersign.model.checklist.DocumentRequirement;
import io.countersign.model.evidence.DocumentLine;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.CodeStyle;
import io.countersign.ui.control.Prose;
import io.countersign.ui.control.Tag;
import io.countersign.ui.documents.DocumentsReview.Found;
import io.countersign.ui.documents.DocumentsViewModel.Reading;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The text of a page, line by line, with the passages that were found in it marked.
final class PagePane extends BorderPane {
    private static final PseudoClass QUOTED = PseudoClass.getPseudoClass("quoted");
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    /// So that what a passage stands under is in view with it.
    private static final int ABOVE = 3;

    private static final double SCROLL_BAR = 14;

    private final Messages messages;
    private final Label title = new Label();
    private final Label place = new Label();
    private final ListView<DocumentLine> lines = new ListView<>();
    private Map<Integer, List<DocumentRequirement>> found = Map.of();
    private Reading reading = Reading.NOTHING;

    PagePane(Messages messages, Action previous, Action next, Action evidence) {
        this.messages = messages;
        title.getStyleClass().addAll("pane-title", "page-name");
        title.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        title.setMinWidth(0);
        place.getStyleClass().add("muted");
        place.setMinWidth(USE_PREF_SIZE);
        lines.setCellFactory(_ -> new LineCell());
        lines.setAccessibleText(messages.text("documentation.page"));
        lines.setPlaceholder(new Prose(messages.text("documentation.page.none"), "muted", "pane-body"));
        HBox head = new HBox(title, place);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        head.getStyleClass().add("pane-header");
        HBox foot = new HBox(
                new ActionButton(previous, messages).flat(),
                new ActionButton(next, messages).flat(),
                new ActionButton(evidence, messages).flat());
        foot.getStyleClass().addAll("pane-footer", "flat-footer");
        setTop(head);
        setCenter(lines);
        setBottom(foot);
        getStyleClass().addAll("side-pane", "page-pane");
    }

    void show(DocumentsReview review, Reading read) {
        boolean same = read.file().equals(reading.file());
        reading = read;
        found = review.found(read.file()).stream()
                .collect(Collectors.groupingBy(
                        passage -> passage.citation().line(),
                        Collectors.mapping(Found::requirement, Collectors.toList())));
        title.setText(read.file());
        place.setText(
                read.passages().isEmpty()
                        ? messages.text("documentation.passage.none")
                        : messages.text(
                                "documentation.passage", read.index() + 1, read.passages().size()));
        List<DocumentLine> text = review.page(read.file()).map(page -> page.lines()).orElse(List.of());
        if (!same || !lines.getItems().equals(text)) {
            lines.getItems().setAll(text);
        }
        lines.refresh();
        scroll();
    }

    private void scroll() {
        List<DocumentLine> text = lines.getItems();
        for (int i = 0; i < text.size(); i++) {
            if (text.get(i).number() >= reading.line()) {
                lines.getSelectionModel().clearAndSelect(i);
                lines.scrollTo(Math.max(0, i - ABOVE));
                return;
            }
        }
    }

    /// A line: its number, its words as what they are in the page, and which rules found it.
    private final class LineCell extends ListCell<DocumentLine> {
        @Override
        protected void updateItem(@Nullable DocumentLine line, boolean empty) {
            super.updateItem(line, empty);
            setPrefWidth(0);
            DocumentLine shown = empty ? null : line;
            pseudoClassStateChanged(QUOTED, shown != null && found.containsKey(shown.number()));
            pseudoClassStateChanged(
                    HERE, shown != null && reading.index() >= 0 && shown.number() == reading.line());
            setGraphic(shown == null ? null : row(shown));
            setAccessibleText(shown == null ? null : shown.number() + ": " + shown.text());
        }

        private HBox row(DocumentLine line) {
            Label number = new Label(String.valueOf(line.number()));
            number.getStyleClass().addAll("code", "muted", "line-number");
            number.setMinWidth(USE_PREF_SIZE);
            VBox words = new VBox(new Prose(line.text(), style(line)));
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMinWidth(0);
            List<DocumentRequirement> rules = newRules(line);
            if (!rules.isEmpty()) {
                FlowPane tags = new FlowPane();
                rules.forEach(rule -> tags.getChildren()
                                .add(new Tag(messages.text("documentation.requirement." + rule.id()))));
                tags.getStyleClass().add("tags");
                words.getChildren().add(tags);
            }
            words.getStyleClass().addAll("column", "tight");
            HBox row = new HBox(number, words);
            row.getStyleClass().add("page-line");
            return row;
        }

        /// The rules that found this line, but for those that found the line above it too.
        private List<DocumentRequirement> newRules(DocumentLine line) {
            List<DocumentRequirement> above = getIndex() < 1
                    ? List.of()
                    : found.getOrDefault(lines.getItems().get(getIndex() - 1).number(), List.of());
            return found.getOrDefault(line.number(), List.of()).stream()
                    .distinct()
                    .filter(rule -> !above.contains(rule))
                    .toList();
        }

        /// As high as the words are when they wrap, which a list's cell does not ask for itself.
        @Override
        protected double computePrefHeight(double width) {
            Node row = getGraphic();
            double inside = lines.getWidth() - snappedLeftInset() - snappedRightInset() - SCROLL_BAR;
            return row == null
                    ? super.computePrefHeight(width)
                    : Math.max(
                            minHeight(-1), row.prefHeight(inside) + snappedTopInset() + snappedBottomInset());
        }

        private static String style(DocumentLine line) {
            return switch (line.kind()) {
                case TITLE -> "details-title";
                case HEADING -> "pane-title";
                case SUBHEADING, TABLE_HEAD -> "strong";
                case TEXT, LIST_ITEM, TABLE_ROW -> "page-text";
                case CODE -> CodeStyle.of(line.text());
            };
        }
    }
}
