package io.countersign.ui.findings;

import io.countersign.model.review.Confirmation;
import io.countersign.model.review.DecisionKind;
import io.countersign.store.FindingOrder;
import io.countersign.store.FindingOrder.By;
import io.countersign.store.FindingRow;
import io.countersign.text.Messages;
import io.countersign.ui.control.DataTable;
import io.countersign.ui.control.Figures;
import io.countersign.ui.control.Mark;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/// The table of findings. It holds the rows of the view model's window, and asks for more when it is scrolled to either
/// end; the bar beside it stands for the whole list, however long that is.
final class FindingsTable extends BorderPane {
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    /// How many rows before an end of the window more are read.
    private static final int NEAR = 3 * RowWindow.PAGE / 2;

    private final FindingsViewModel model;
    private final Messages messages;
    private final DataTable<FindingRow> table;
    private final PositionBar bar;
    private final Map<String, TableColumn<FindingRow, ?>> columns = new LinkedHashMap<>();
    private final Map<By, TableColumn<FindingRow, ?>> sorted = new EnumMap<>(By.class);
    private List<String> shown = List.of();
    private @Nullable VirtualFlow<?> flow;
    private boolean ordering;
    private boolean extending;
    private Picked.@Nullable End anchor;
    private long lastId;
    private int lastIndex;
    private int lastBeginning;

    FindingsTable(FindingsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        table = new DataTable<>(messages.text("findings.title"));
        bar = new PositionBar(messages, this::jump);
        addColumns();
        table.setRowFactory(_ -> new Row());
        table.setItems(model.rows());
        table.setSortPolicy(_ -> {
            sort();
            return true;
        });
        setCenter(table);
        setRight(bar);
        getStyleClass().add("findings-table");
        model.summaryProperty().subscribe(_ -> showColumns());
        model.orderProperty().subscribe(this::showOrder);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> current(row));
        model.rows().addListener((ListChangeListener<FindingRow>) _ -> Platform.runLater(this::restore));
        model.selection().pickedProperty().addListener(_ -> table.refresh());
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> extending = event.isShiftDown());
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::turnPage);
        table.needsLayoutProperty().addListener(_ -> watch());
    }

    private void addColumns() {
        Figures figures = new Figures(messages);
        table.nodes("", 2.4, this::tick);
        table.nodes(messages.text("findings.column.severity"), 6.9, row -> new Mark(messages).show(row.severity()));
        named("severity", By.SEVERITY);
        table.text(messages.text("findings.column.identifier"), 9.6, FindingRow::identifier, "code");
        named("identifier", By.IDENTIFIER);
        table.growing(messages.text("findings.column.what"), 3, FindingRow::title);
        named("what", By.TITLE);
        table.growing(messages.text("findings.column.in"), 2, FindingRow::component, "muted");
        named("in", By.COMPONENT);
        table.text(messages.text("findings.column.sources"), 4.8, row -> figures.count(row.sources()), "right");
        named("sources", null);
        table.nodes(messages.text("findings.column.change"), 9.2, row -> new Mark(messages).show(row.change()));
        named("change", By.CHANGE);
        table.nodes(messages.text("findings.column.decision"), 8.4, this::decision);
        named("decision", By.DECISION);
    }

    private void named(String name, @Nullable By by) {
        TableColumn<FindingRow, ?> column = table.getColumns().getLast();
        columns.put(name, column);
        if (by != null) {
            column.setSortable(true);
            sorted.put(by, column);
        }
    }

    /// The names of the columns that can be chosen; the severity is there always.
    List<String> choices() {
        return columns.keySet().stream().filter(name -> !name.equals("severity")).toList();
    }

    boolean isShown(String column) {
        TableColumn<FindingRow, ?> one = columns.get(column);
        return one != null && one.isVisible();
    }

    /// Whether the columns are those that say most of the round.
    boolean isUsual() {
        return shown.isEmpty();
    }

    /// @param names the columns to show; empty for those that say most of the round
    void show(List<String> names) {
        shown = List.copyOf(names);
        showColumns();
    }

    private void showColumns() {
        // In a first round everything is new; later that is worth more room than how many files report it.
        boolean later = model.summaryProperty().get().round().isLater();
        columns.forEach((name, column) -> column.setVisible(
                switch (name) {
                    case "severity" -> true;
                    case "sources" -> shown.isEmpty() ? !later : shown.contains(name);
                    case "change" -> shown.isEmpty() ? later : shown.contains(name);
                    default -> shown.isEmpty() || shown.contains(name);
                }));
    }

    /// A click on a header asks the store for another order; nothing is sorted here.
    private void sort() {
        if (ordering) {
            return;
        }
        TableColumn<FindingRow, ?> first = table.getSortOrder().isEmpty() ? null : table.getSortOrder().getFirst();
        sorted.entrySet().stream()
                .filter(column -> column.getValue().equals(first))
                .findFirst()
                .ifPresentOrElse(
                        column -> model.order(new FindingOrder(
                                column.getKey(), column.getValue().getSortType() == SortType.DESCENDING)),
                        () -> model.order(FindingOrder.WORST_FIRST));
    }

    private void showOrder(FindingOrder order) {
        TableColumn<FindingRow, ?> column = sorted.get(order.by());
        if (column != null) {
            ordering = true;
            column.setSortType(order.descending() ? SortType.DESCENDING : SortType.ASCENDING);
            table.getSortOrder().setAll(List.of(column));
            ordering = false;
        }
    }

    private void current(@Nullable FindingRow row) {
        model.selection().current(row);
        if (row != null) {
            lastId = row.id();
            lastIndex = table.getSelectionModel().getSelectedIndex();
            lastBeginning = model.beginnings();
            if (extending && anchor != null) {
                model.selection().stretch(model.orderProperty().get(), anchor, here());
            } else {
                anchor = here();
            }
        }
    }

    private Picked.End here() {
        return new Picked.End(lastId, model.before() + lastIndex);
    }

    /// Selects from where one was through the row so many further on.
    void extend(int rows) {
        extending(() -> move(rows));
    }

    /// Selects from where one was through the first row of the whole list.
    void extendToFirst() {
        model.jump(0, index -> extending(() -> select(index)));
    }

    /// Selects from where one was through the last row of the whole list.
    void extendToLast() {
        model.end(() -> extending(() -> select(table.getItems().size() - 1)));
    }

    private void extending(Runnable move) {
        extending = true;
        move.run();
        extending = false;
    }

    private void turnPage(KeyEvent event) {
        boolean turns = event.getCode() == KeyCode.PAGE_DOWN || event.getCode() == KeyCode.PAGE_UP;
        if (turns && event.isShiftDown() && !event.isShortcutDown()) {
            int page = Math.max(1, inView().size() - 1);
            extend(event.getCode() == KeyCode.PAGE_DOWN ? page : -page);
            event.consume();
        }
    }

    private void clicked(MouseEvent event) {
        extending = false;
        if (event.isShortcutDown() && event.getButton() == MouseButton.PRIMARY) {
            tick();
        }
    }

    /// Selects the current row besides others, or no longer.
    void tick() {
        FindingRow row = model.selection().currentProperty().get();
        if (row != null) {
            model.selection().toggle(row, place(row));
        }
    }

    private long place(FindingRow row) {
        return model.before() + model.rows().indexOf(row);
    }

    /// Other rows came in place of those that were there: the current one stays current, or else the one that took its
    /// place; in a list that began anew it is the first.
    private void restore() {
        int size = table.getItems().size();
        if (size == 0 || !table.getSelectionModel().isEmpty()) {
            return;
        }
        boolean begun = lastBeginning != model.beginnings();
        int same = begun ? 0 : IntStream.range(0, size)
                .filter(i -> table.getItems().get(i).id() == lastId)
                .findFirst()
                .orElse(Math.min(lastIndex, size - 1));
        if (table.isFocused() || lastId != 0) {
            table.getSelectionModel().clearAndSelect(Math.max(0, same));
        }
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
        select(Math.clamp(
                table.getSelectionModel().getSelectedIndex() + rows, 0, Math.max(0, table.getItems().size() - 1)));
    }

    /// Makes the first row of the whole list current.
    void first() {
        model.jump(0, this::select);
    }

    /// Makes the last row of the whole list current.
    void last() {
        model.end(() -> select(table.getItems().size() - 1));
    }

    private void select(int index) {
        if (index >= 0 && index < table.getItems().size()) {
            table.getSelectionModel().clearAndSelect(index);
            if (!isInView(index)) {
                table.scrollTo(Math.max(0, index - 3));
            }
        }
    }

    /// Whether a row is seen whole; the ones at the edges may be cut.
    private boolean isInView(int index) {
        IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
        IndexedCell<?> last = flow == null ? null : flow.getLastVisibleCell();
        if (first == null || last == null) {
            return false;
        }
        return (index == 0 || first.getIndex() < index) && first.getIndex() <= index && index < last.getIndex();
    }

    private void jump(long row) {
        model.jump(row, index -> table.scrollTo(Math.clamp(index, 0, Math.max(0, table.getItems().size() - 1))));
    }

    /// The rows that can be seen now.
    List<FindingRow> inView() {
        if (flow == null || flow.getFirstVisibleCell() == null || flow.getLastVisibleCell() == null) {
            return List.copyOf(model.rows());
        }
        int from = flow.getFirstVisibleCell().getIndex();
        int until = Math.min(model.rows().size(), flow.getLastVisibleCell().getIndex() + 1);
        return List.copyOf(model.rows().subList(Math.min(from, until), until));
    }

    /// Where the current row is in the whole list, from 1; 0 where there is none.
    long position() {
        int index = table.getSelectionModel().getSelectedIndex();
        return index < 0 ? 0 : model.before() + index + 1;
    }

    private Node tick(FindingRow row) {
        CheckBox box = new CheckBox();
        box.setSelected(model.selection().holds(row, place(row)));
        box.setFocusTraversable(false);
        box.setAccessibleText(messages.text("findings.tick", row.identifier()));
        box.setOnAction(_ -> model.selection().toggle(row, place(row)));
        return box;
    }

    /// A row that looks as it is: one of those that are selected together, or not.
    private final class Row extends TableRow<FindingRow> {
        @Override
        protected void updateItem(@Nullable FindingRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(PICKED, row != null && !empty && model.selection().holds(row, place(row)));
        }
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
        if (flow == null && table.lookup(".virtual-flow") instanceof VirtualFlow<?> found) {
            flow = found;
            found.positionProperty().addListener(_ -> scrolled());
        }
        scrolled();
    }

    private void scrolled() {
        IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
        IndexedCell<?> last = flow == null ? null : flow.getLastVisibleCell();
        if (first == null || last == null) {
            return;
        }
        int held = model.rows().size();
        long whole = Math.max(model.summaryProperty().get().found(), model.before() + held);
        bar.show(model.before() + Math.max(0, first.getIndex()), last.getIndex() - first.getIndex(), whole);
        if (last.getIndex() > held - NEAR) {
            model.readOn(this::hold);
        } else if (first.getIndex() < NEAR) {
            model.readBack(this::hold);
        }
    }

    /// Keeps the rows in view where they are while others come and go before them.
    private void hold(int moved) {
        IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
        if (moved != 0 && first != null) {
            table.scrollTo(Math.max(0, first.getIndex() + moved));
        }
    }
}
