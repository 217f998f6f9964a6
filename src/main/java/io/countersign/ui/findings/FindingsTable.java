package io.countersign.ui.findings;

import io.countersign.model.review.Confirmation;
import io.countersign.model.review.DecisionKind;
import io.countersign.store.FindingRow;
import io.countersign.text.Messages;
import io.countersign.ui.control.DataTable;
import io.countersign.ui.control.Figures;
import io.countersign.ui.control.Mark;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.StackPane;

/// The table of findings. It holds the rows of the view model's window, and asks for more when it is scrolled to
/// either end.
final class FindingsTable extends StackPane {
    /// At which part of the scroll bar more rows are read.
    private static final double NEAR = 0.15;

    private final FindingsViewModel model;
    private final Messages messages;
    private final DataTable<FindingRow> table;
    private boolean watching;

    FindingsTable(FindingsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        table = new DataTable<>(messages.text("findings.title"));
        Figures figures = new Figures(messages);
        table.nodes("", 2.4, this::tick);
        table.nodes(messages.text("findings.column.severity"), 6.4, row -> new Mark(messages).show(row.severity()));
        table.text(messages.text("findings.column.identifier"), 9.6, FindingRow::identifier, "code");
        table.growing(messages.text("findings.column.what"), 3, FindingRow::title);
        table.growing(messages.text("findings.column.in"), 2, FindingRow::component, "muted");
        table.text(
                messages.text("findings.column.sources"), 4.8, row -> figures.count(row.sources()), "right");
        TableColumn<?, ?> sources = table.getColumns().getLast();
        table.nodes(messages.text("findings.column.change"), 9.2, row -> new Mark(messages).show(row.change()));
        TableColumn<?, ?> change = table.getColumns().getLast();
        table.nodes(messages.text("findings.column.decision"), 7.8, this::decision);
        model.summaryProperty().subscribe(summary -> {
            // In a first round everything is new; later that is worth more room than how many files report it.
            change.setVisible(summary.round().isLater());
            sources.setVisible(!summary.round().isLater());
        });
        table.setItems(model.rows());
        getChildren().add(table);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> model.selection().current(row));
        model.selection().ticked().addListener((SetChangeListener<Long>) _ -> table.refresh());
        model.selection().wholeFilterProperty().addListener(_ -> table.refresh());
        table.needsLayoutProperty().addListener(_ -> watch());
    }

    /// Hands the focus to the rows, and makes the first one current where none is.
    @Override
    public void requestFocus() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().select(0);
        }
    }

    /// Makes the next or an earlier row current.
    void move(int rows) {
        int index = Math.clamp(
                table.getSelectionModel().getSelectedIndex() + rows, 0, Math.max(0, table.getItems().size() - 1));
        table.getSelectionModel().clearAndSelect(index);
        table.scrollTo(Math.max(0, index - 3));
    }

    /// Where the current row is in the whole list, from 1; 0 where there is none.
    long position() {
        int index = table.getSelectionModel().getSelectedIndex();
        return index < 0 ? 0 : model.before() + index + 1;
    }

    private Node tick(FindingRow row) {
        CheckBox box = new CheckBox();
        box.setSelected(model.selection().holds(row));
        box.setFocusTraversable(false);
        box.setAccessibleText(messages.text("findings.tick", row.identifier()));
        box.setOnAction(_ -> model.selection().toggle(row));
        return box;
    }

    private Node decision(FindingRow row) {
        if (row.confirmation() != Confirmation.NOT_NEEDED) {
            return asking(row);
        }
        Label label = new Label(messages.text("control.decision." + row.decision().name()));
        if (row.decision() != DecisionKind.OPEN) {
            label.getStyleClass().add("muted");
        }
        return label;
    }

    private Mark asking(FindingRow row) {
        String decision = messages.text("control.decision." + row.decision().name());
        Mark mark = new Mark(messages).show(row.confirmation());
        String whole = messages.text("findings.asks", decision, mark.getText());
        mark.saying(decision);
        mark.setAccessibleText(whole);
        mark.setTooltip(new Tooltip(whole));
        return mark;
    }

    private void watch() {
        if (!watching && table.lookup(".scroll-bar:vertical") instanceof ScrollBar bar) {
            watching = true;
            bar.valueProperty().addListener((_, _, value) -> scrolled(value.doubleValue()));
        }
    }

    private void scrolled(double value) {
        if (value > 1 - NEAR) {
            model.readOn(this::hold);
        } else if (value < NEAR) {
            model.readBack(this::hold);
        }
    }

    /// Keeps the rows in view where they are while others come and go before them.
    private void hold(int moved) {
        if (moved != 0 && table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            IndexedCell<?> first = flow.getFirstVisibleCell();
            if (first != null) {
                table.scrollTo(Math.max(0, first.getIndex() + moved));
            }
        }
    }
}
