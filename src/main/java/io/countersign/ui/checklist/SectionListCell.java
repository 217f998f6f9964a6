package io.countersign.ui.checklist;

import io.countersign.model.checklist.Section;
import io.countersign.model.review.AnswerStanding;
import io.countersign.model.review.AnswerValue;
import io.countersign.model.review.Confirmation;
import io.countersign.text.Messages;
import io.countersign.ui.control.Icon;
import io.countersign.ui.control.Mark;
import io.countersign.ui.control.PartsBar;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/// One row of the left pane.
final class SectionListCell extends ListCell<ListRow> {
    private static final PseudoClass SECTION = PseudoClass.getPseudoClass("section");

    private final Messages messages;

    SectionListCell(Messages messages, Consumer<Section> enter) {
        this.messages = messages;
        setOnMouseClicked(_ -> {
            if (getItem() instanceof ListRow.OfSection row) {
                enter.accept(row.section());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable ListRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(null);
        setTooltip(null);
        setAccessibleText(null);
        setPrefWidth(0);
        pseudoClassStateChanged(SECTION, row instanceof ListRow.OfSection);
        switch (row) {
            case null -> {}
            case ListRow.OfSection section -> show(section);
            case ListRow.OfItem item -> show(item.item());
        }
    }

    private void show(ListRow.OfSection row) {
        Tally tally = row.tally();
        String title = messages.text(row.section().title());
        Label id = code(row.section().id());
        id.getStyleClass().add("section-id");
        Label name = title(title);
        if (row.open()) {
            name.getStyleClass().add("strong");
        }
        Label done = new Label(messages.text("checklist.section.done", tally.answered(), tally.total()));
        done.getStyleClass().add("muted");
        done.setMinWidth(USE_PREF_SIZE);
        HBox words = new HBox(new Icon(row.open() ? Octicons.CHEVRON_DOWN_16 : Octicons.CHEVRON_RIGHT_16), id, name, done);
        words.getStyleClass().add("row");
        PartsBar bar = new PartsBar(messages).thin();
        bar.show(tally.passed() + tally.other(), tally.failed(), tally.total());
        StackPane inset = new StackPane(bar);
        inset.getStyleClass().add("section-bar");
        VBox box = new VBox(words, inset);
        box.getStyleClass().add("section-row");
        setGraphic(box);
        setAccessibleText(messages.text("checklist.access.section", title, tally.answered(), tally.total()));
    }

    private void show(ReviewedItem item) {
        AnswerValue value = item.settled();
        Mark mark = Mark.wordless(messages);
        if (item.asks()) {
            mark.show(Confirmation.DIFFERS).saying(messages.text("checklist.standing.short." + item.standing()));
        } else if (value == null) {
            mark.show(item.assessment().result(), false);
        } else {
            mark.show(value);
        }
        String title = messages.text(item.item().title());
        Label id = code(item.item().id());
        HBox box = new HBox(mark, id, title(title));
        if (item.standing() == AnswerStanding.CARRIED) {
            box.getChildren()
                    .add(Mark.wordless(messages)
                            .show(Confirmation.CARRIED)
                            .saying(messages.text("checklist.standing.short.CARRIED")));
        }
        box.getStyleClass().addAll("row", "item-row");
        setGraphic(box);
        setTooltip(new Tooltip(title));
        String said = said(item, mark.getAccessibleText());
        setAccessibleText(messages.text("checklist.access.item", item.item().id(), title, said));
    }

    private String said(ReviewedItem item, String word) {
        if (item.asks()) {
            return word;
        }
        String said = messages.text(
                item.settled() == null ? "checklist.access.proposed" : "checklist.access.answered", word);
        return item.standing() == AnswerStanding.CARRIED
                ? messages.text("checklist.access.carried", said, messages.text("checklist.standing.short.CARRIED"))
                : said;
    }

    private static Label code(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("code", "muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label title(String text) {
        Label label = new Label(text);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }
}
