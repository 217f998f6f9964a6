package io.countersign.ui.control;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A table of values that are shown as they are: one line a cell, rows of one height, the order as it was read. Widths
/// are in em of the root, so that they grow with the text.
public final class DataTable<T> extends TableView<T> {
    /// Of a header's font to the root's.
    private static final double HEADER = 11.0 / 13.0;

    private final Map<TableColumn<T, T>, Double> fixed = new HashMap<>();
    private double em;

    /// @param name for a screen reader
    public DataTable(String name) {
        setAccessibleText(name);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(new Label());
    }

    /// Adds a column of text that keeps its width.
    ///
    /// @param styles of the cells: `right`, `muted`, `code`
    public DataTable<T> text(String title, double width, Function<T, String> text, String... styles) {
        fixed.put(add(title, () -> new TextCell<>(text), styles), width);
        return this;
    }

    /// Adds a column of text that takes what width is left; what is cut off is in a tooltip.
    ///
    /// @param width at least
    public DataTable<T> growing(String title, double width, Function<T, String> text, String... styles) {
        TableColumn<T, T> column = add(title, () -> new TextCell<>(text), styles);
        column.setMinWidth(width);
        return this;
    }

    /// Adds a column of small controls that keeps its width.
    public DataTable<T> nodes(String title, double width, Function<T, Node> node, String... styles) {
        fixed.put(add(title, () -> new NodeCell<>(node), styles), width);
        return this;
    }

    /// Adds a column of small controls that takes what width is left.
    public DataTable<T> growingNodes(String title, double width, Function<T, Node> node, String... styles) {
        add(title, () -> new NodeCell<>(node), styles).setMinWidth(width);
        return this;
    }


    private TableColumn<T, T> add(String title, Supplier<TableCell<T, T>> cell, String... styles) {
        TableColumn<T, T> column = new TableColumn<>(title);
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().addAll(styles);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> {
            TableCell<T, T> made = cell.get();
            made.getStyleClass().addAll(styles);
            return made;
        });
        getColumns().add(column);
        return column;
    }

    @Override
    protected void layoutChildren() {
        if (lookup(".column-header .label") instanceof Label header) {
            widen(header.getFont().getSize() / HEADER);
        }
        super.layoutChildren();
    }

    private void widen(double newEm) {
        if (newEm == em) {
            return;
        }
        em = newEm;
        fixed.forEach((column, width) -> {
            column.setMinWidth(width * em);
            column.setMaxWidth(width * em);
            column.setPrefWidth(width * em);
        });
    }

    private static final class TextCell<T> extends TableCell<T, T> {
        private final Function<T, String> text;
        private final Tooltip whole = new Tooltip();

        private TextCell(Function<T, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            String words = item == null || empty ? "" : text.apply(item);
            setText(words);
            whole.setText(words);
            setTooltip(words.isEmpty() ? null : whole);
        }
    }

    private static final class NodeCell<T> extends TableCell<T, T> {
        private final Function<T, Node> node;

        private NodeCell(Function<T, Node> node) {
            this.node = node;
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(item == null || empty ? null : node.apply(item));
        }
    }
}
