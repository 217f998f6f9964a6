package io.countersign.ui.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ConstrainedColumnResizeBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;

/// A table of values that are shown as they are: one line a cell, rows of one height, the order as it was read. Widths
/// are in em of the root, so that they grow with the text; what is left is shared among the growing columns.
public final class DataTable<T> extends TableView<T> {
    /// Of a header's font to the root's.
    private static final double HEADER = 11.0 / 13.0;

    private static final double USUAL_EM = 13;

    private final Map<TableColumn<T, T>, Double> widths = new HashMap<>();
    private final Map<TableColumn<T, T>, Double> weights = new HashMap<>();
    private double em = USUAL_EM;

    /// @param name for a screen reader
    public DataTable(String name) {
        setAccessibleText(name);
        setColumnResizePolicy(new Fit());
        setPlaceholder(new Label());
        Resting.mark(this);
    }

    /// Adds a column of text that keeps its width.
    ///
    /// @param styles of the cells: `right`, `muted`, `code`
    public DataTable<T> text(String title, double width, Function<T, String> text, String... styles) {
        widths.put(add(title, () -> new TextCell<>(text, text), styles), width);
        return this;
    }

    /// Adds a column of text that grows; what is cut off is in a tooltip.
    ///
    /// @param weight its share of what width is left
    public DataTable<T> growing(String title, double weight, Function<T, String> text, String... styles) {
        return growing(title, weight, text, text, styles);
    }

    /// Adds a column of text that grows and says less than there is to say.
    ///
    /// @param whole what the tooltip says
    public DataTable<T> growing(
            String title, double weight, Function<T, String> text, Function<T, String> whole, String... styles) {
        weights.put(add(title, () -> new TextCell<>(text, whole), styles), weight);
        return this;
    }

    /// Adds a column of small controls that keeps its width.
    public DataTable<T> nodes(String title, double width, Function<T, Node> node, String... styles) {
        widths.put(add(title, () -> new NodeCell<>(node), styles), width);
        return this;
    }

    /// Adds a column of small controls that grows.
    public DataTable<T> growingNodes(String title, double weight, Function<T, Node> node, String... styles) {
        weights.put(add(title, () -> new NodeCell<>(node), styles), weight);
        return this;
    }

    private TableColumn<T, T> add(String title, Supplier<TableCell<T, T>> cell, String... styles) {
        TableColumn<T, T> column = new TableColumn<>(title);
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        if (List.of(styles).contains("right")) {
            column.getStyleClass().add("right");
        }
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
            double newEm = header.getFont().getSize() / HEADER;
            if (newEm != em) {
                em = newEm;
                setColumnResizePolicy(new Fit());
            }
        }
        super.layoutChildren();
    }

    /// As wide as the table, so that nothing has to be scrolled sideways.
    @SuppressWarnings({"rawtypes", "unchecked"}) // TableView hands its policy a raw type
    private final class Fit extends ConstrainedColumnResizeBase implements Callback<TableView.ResizeFeatures, Boolean> {
        @Override
        public Boolean call(TableView.ResizeFeatures features) {
            double left = features.getContentWidth()
                    - widths.entrySet().stream()
                            .filter(column -> column.getKey().isVisible())
                            .mapToDouble(column -> Math.ceil(column.getValue() * em))
                            .sum();
            double sum = weights.entrySet().stream()
                    .filter(column -> column.getKey().isVisible())
                    .mapToDouble(Map.Entry::getValue)
                    .sum();
            widths.forEach((column, width) -> features.setColumnWidth(column, Math.ceil(width * em)));
            weights.forEach(
                    (column, weight) -> features.setColumnWidth(column, Math.max(0, Math.floor(left * weight / sum))));
            return true;
        }
    }

    private static final class TextCell<T> extends TableCell<T, T> {
        private final Function<T, String> text;
        private final Function<T, String> whole;
        private final Tooltip tip = new Tooltip();

        private TextCell(Function<T, String> text, Function<T, String> whole) {
            this.text = text;
            this.whole = whole;
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            String words = item == null || empty ? "" : text.apply(item);
            setText(words);
            tip.setText(item == null || empty ? "" : whole.apply(item));
            setTooltip(words.isEmpty() ? null : tip);
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
