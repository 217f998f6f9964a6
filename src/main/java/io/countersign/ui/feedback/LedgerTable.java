package io.countersign.ui.feedback;

import io.countersign.model.feedback.FeedbackAnswer;
import io.countersign.model.feedback.FeedbackKey;
import io.countersign.model.feedback.FeedbackOutcome;
import io.countersign.model.feedback.FeedbackState;
import io.countersign.model.feedback.LedgerCell;
import io.countersign.model.feedback.LedgerItem;
import io.countersign.text.Messages;
import io.countersign.ui.control.DataTable;
import io.countersign.ui.control.Figures;
import io.countersign.ui.control.Mark;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Items by rounds: a line for each item, a column for each of the last rounds, and where it stands.
final class LedgerTable extends StackPane {
    /// How many rounds fit beside each other.
    private static final int ROUNDS = 3;

    private final Messages messages;
    private final Figures figures;
    private final FeedbackViewModel model;
    private final Consumer<@Nullable LedgerItem> current;
    private DataTable<LedgerItem> table;
    private int rounds = -1;

    /// @param current takes the item that has become current
    LedgerTable(FeedbackViewModel model, Messages messages, Consumer<@Nullable LedgerItem> current) {
        this.model = model;
        this.messages = messages;
        this.current = current;
        figures = new Figures(messages);
        table = new DataTable<>(messages.text("feedback.title"));
    }

    /// Shows items; those that were selected stay so.
    void show(int ofRounds, List<LedgerItem> items) {
        List<FeedbackKey> selected = selected();
        if (ofRounds != rounds) {
            rounds = ofRounds;
            boolean focused = table.isFocused();
            table = make();
            getChildren().setAll(table);
            if (focused) {
                table.requestFocus();
            }
        }
        table.getItems().setAll(items);
        for (int i = 0; i < items.size(); i++) {
            if (selected.contains(items.get(i).key())) {
                table.getSelectionModel().select(i);
            }
        }
        if (table.getSelectionModel().isEmpty() && !items.isEmpty()) {
            table.getSelectionModel().select(0);
        }
        current.accept(table.getSelectionModel().getSelectedItem());
    }

    List<FeedbackKey> selected() {
        ObservableList<LedgerItem> items = table.getSelectionModel().getSelectedItems();
        return items.stream().map(LedgerItem::key).toList();
    }

    /// Hands the focus to the rows.
    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    /// Makes the next or an earlier row current.
    void move(int rows) {
        int last = Math.max(0, table.getItems().size() - 1);
        int index = Math.clamp(table.getSelectionModel().getSelectedIndex() + rows, 0, last);
        table.getSelectionModel().clearAndSelect(index);
        table.scrollTo(Math.max(0, index - 3));
    }

    private DataTable<LedgerItem> make() {
        DataTable<LedgerItem> made = new DataTable<>(messages.text("feedback.title"));
        made.getStyleClass().add("two-line");
        made.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        made.text(
                messages.text("feedback.column.platform"),
                8.6,
                item -> PlatformNames.of(item.key().platform(), messages));
        made.growingNodes(messages.text("feedback.column.item"), 3, this::item);
        for (int round = Math.max(1, rounds - ROUNDS + 1); round <= rounds; round++) {
            int index = round - 1;
            made.growingNodes(
                    messages.text("feedback.column.round", round),
                    2.4,
                    item -> cell(item, item.cells().get(index)));
        }
        made.nodes(messages.text("feedback.column.now"), 11.2, this::now);
        made.getSelectionModel().selectedItemProperty().addListener((_, _, item) -> current.accept(item));
        return made;
    }

    private Node item(LedgerItem item) {
        FeedbackKey key = item.key();
        Label check = new Label(key.subject().isEmpty() ? key.check() : key.check() + "  " + key.subject());
        check.getStyleClass().addAll("muted", "secondary", "code");
        return lines(new Label(item.item().title()), check);
    }

    private Node cell(LedgerItem item, LedgerCell cell) {
        if (cell.outcome() == FeedbackOutcome.SILENT && isBeforeFirst(item, cell)) {
            return new Label("–");
        }
        Mark mark = new Mark(messages).show(cell.outcome());
        if (cell.answers().isEmpty()) {
            return lines(mark);
        }
        FeedbackAnswer answer = cell.answers().getLast();
        String reply = messages.text("control.reply." + answer.reply());
        Label said = new Label(
                answer.note().isEmpty()
                        ? messages.text("feedback.cell.reply", reply)
                        : messages.text("feedback.cell.reply.note", reply, answer.note()));
        said.getStyleClass().addAll("muted", "secondary");
        return lines(mark, said);
    }

    private static boolean isBeforeFirst(LedgerItem item, LedgerCell cell) {
        return item.cells().subList(0, item.cells().indexOf(cell)).stream()
                .noneMatch(before -> before.outcome().isRaised());
    }

    private Node now(LedgerItem item) {
        HBox state = new HBox(new Mark(messages).show(item.state()).asTag());
        if (item.item().dueDay() == null || item.state() == FeedbackState.ACCEPTED) {
            return lines(state);
        }
        boolean past = item.isOverdue(model.today());
        Label due = new Label(messages.text(
                past ? "feedback.overdue" : "feedback.due", figures.day(item.item().dueDay())));
        due.getStyleClass().addAll("secondary", past ? "overdue" : "muted");
        return lines(state, due);
    }

    private static VBox lines(Node... lines) {
        VBox box = new VBox(lines);
        box.getStyleClass().addAll("column", "tight", "ledger-cell");
        return box;
    }
}
