package io.countersign.ui.checklist;

import io.countersign.model.review.AssessmentResult;
import io.countersign.model.review.Citation;
import io.countersign.model.review.PortRow;
import io.countersign.text.Messages;
import io.countersign.ui.control.Mark;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The ports as the scans saw them and as the documentation speaks of them, those that fail on their tint.
final class PortTable extends VBox {
    /// More than these would bury the item; the sign-off prints them all.
    private static final int SHOWN = 60;

    private static final int COLUMNS = 5;

    private final Messages messages;
    private final Function<Citation, Node> link;
    private final GridPane grid = new GridPane();

    /// @param link makes what leads to a citation
    PortTable(List<PortRow> ports, Messages messages, Function<Citation, Node> link) {
        this.messages = messages;
        this.link = link;
        getStyleClass().add("port-table");
        setAccessibleText(messages.text("checklist.ports"));
        constrain();
        head();
        List<PortRow> shown = ports.size() <= SHOWN ? ports : worst(ports);
        for (int i = 0; i < shown.size(); i++) {
            row(i + 1, shown.get(i));
        }
        getChildren().add(grid);
        if (shown.size() < ports.size()) {
            Label more = new Label(messages.text("checklist.port.more", ports.size() - shown.size()));
            more.getStyleClass().addAll("muted", "cell");
            getChildren().add(more);
        }
    }

    private static List<PortRow> worst(List<PortRow> ports) {
        List<AssessmentResult> order = List.of(
                AssessmentResult.FAIL,
                AssessmentResult.NEEDS_REVIEW,
                AssessmentResult.NOT_EVALUATED,
                AssessmentResult.PASS);
        return ports.stream()
                .sorted(Comparator.comparingInt((PortRow row) -> order.indexOf(row.result()))
                        .thenComparingInt(PortRow::port))
                .limit(SHOWN)
                .toList();
    }

    private void constrain() {
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHgrow(column == 2 ? Priority.ALWAYS : Priority.SOMETIMES);
            constraints.setMinWidth(column == 1 || column == 2 ? USE_COMPUTED_SIZE : USE_PREF_SIZE);
            if (column == 0) {
                constraints.setHalignment(HPos.RIGHT);
            }
            grid.getColumnConstraints().add(constraints);
        }
    }

    private void head() {
        band(0, "head");
        String[] keys = {"port", "port.service", "port.seen", "port.documented", "port.result"};
        for (int column = 0; column < keys.length; column++) {
            Label label = new Label(messages.text("checklist." + keys[column]));
            label.getStyleClass().addAll("caption", "cell");
            label.setMinWidth(USE_PREF_SIZE);
            grid.add(label, column, 0);
        }
    }

    private void row(int index, PortRow port) {
        boolean failed = port.result() == AssessmentResult.FAIL;
        band(index, failed ? "failed" : "plain-row");
        grid.add(cell(port.port() + "/" + port.protocol(), "code"), 0, index);
        grid.add(service(port), 1, index);
        grid.add(seen(port), 2, index);
        grid.add(documented(port), 3, index);
        Mark result = new Mark(messages).show(port.result(), false);
        result.getStyleClass().add("cell");
        grid.add(result, 4, index);
    }

    private Label service(PortRow port) {
        String service = port.service().isEmpty() ? messages.text("checklist.port.unseen") : port.service();
        Label label = port.dangerous()
                ? cell(messages.text("checklist.port.dangerous", service), "fail", "ink")
                : cell(service);
        label.setMinWidth(0);
        label.getStyleClass().add("gives-way");
        label.setTooltip(new Tooltip(label.getText()));
        return label;
    }

    private Label seen(PortRow port) {
        List<String> files = port.seenOpen();
        String text = switch (files.size()) {
            case 0 -> messages.text("checklist.port.unseen");
            case 1 -> files.getFirst();
            default -> messages.text("checklist.port.seen.files", files.size());
        };
        Label label = cell(text);
        label.setMinWidth(0);
        label.getStyleClass().add("gives-way");
        if (!files.isEmpty()) {
            label.setTooltip(new Tooltip(String.join("\n", files)));
        }
        return label;
    }

    private Node documented(PortRow port) {
        if (port.documented().isEmpty()) {
            Label nowhere = cell(messages.text("checklist.port.nowhere"), "fail", "ink", "strong");
            return port.seenOpen().isEmpty() ? cell(messages.text("checklist.port.unseen")) : nowhere;
        }
        StackPane cell = new StackPane(link.apply(port.documented().getFirst()));
        cell.getStyleClass().addAll("cell", "link-cell");
        return cell;
    }

    /// The background of a whole row, under its cells.
    private void band(int index, String style) {
        StackPane band = new StackPane();
        band.getStyleClass().addAll("band", style);
        grid.add(band, 0, index, COLUMNS, 1);
    }

    private static Label cell(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().add("cell");
        label.getStyleClass().addAll(styles);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
