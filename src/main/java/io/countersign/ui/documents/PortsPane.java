package io.countersign.ui.documents;

import io.countersign.model.review.Citation;
import io.countersign.text.Messages;
import io.countersign.ui.control.DataTable;
import io.countersign.ui.control.EmptyState;
import io.countersign.ui.control.Mark;
import io.countersign.ui.nav.Navigator;
import io.countersign.ui.nav.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The ports as the scans saw them and as the documentation speaks of them.
final class PortsPane extends VBox {
    private final DocumentsViewModel model;
    private final Messages messages;
    private final Navigator navigator;
    private final DataTable<PortLine> table;
    private final Map<PortView, ToggleButton> chips = new EnumMap<>(PortView.class);

    PortsPane(DocumentsViewModel model, Messages messages, Navigator navigator) {
        this.model = model;
        this.messages = messages;
        this.navigator = navigator;
        table = table();
        Label title = new Label(messages.text("documentation.ports"));
        title.getStyleClass().add("pane-title");
        VBox head = new VBox(title, chips());
        head.getStyleClass().addAll("ports-head", "column");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, table);
        getStyleClass().add("ports");
        model.ports().subscribe(this::list);
    }

    void show(DocumentsReview review) {
        chips.forEach((view, chip) -> chip.setText(messages.text(
                "documentation.ports." + view,
                review.ports().stream().filter(view::holds).count())));
        list();
    }

    private void list() {
        table.getItems().setAll(model.listed());
        chips.forEach((view, chip) -> chip.setSelected(view == model.ports().get()));
    }

    private DataTable<PortLine> table() {
        DataTable<PortLine> ports = new DataTable<>(messages.text("documentation.ports"));
        ports.text(messages.text("documentation.column.port"), 6.5, PortLine::name, "right", "code");
        ports.growingNodes(messages.text("documentation.column.service"), 5, this::service);
        ports.nodes(messages.text("documentation.column.documented"), 9.5, this::documented);
        ports.growing(messages.text("documentation.column.seen"), 3, this::seen, "muted");
        ports.nodes(
                messages.text("documentation.column.result"), 8.5, line -> new Mark(messages).show(line.result(), false));
        ports.setPlaceholder(new EmptyState(
                messages.text("documentation.ports.none"), messages.text("documentation.ports.none.advice"), null));
        ports.getSelectionModel()
                .selectedItemProperty()
                .subscribe(line -> {
                    if (line != null) {
                        model.readPassages(line.documented());
                    }
                });
        return ports;
    }

    private Node service(PortLine line) {
        String name = line.service().isEmpty() ? "–" : line.service();
        Label service = new Label(name);
        if (line.dangerous()) {
            service.setText(messages.text("documentation.dangerous", name));
            service.getStyleClass().addAll("fail", "ink");
        } else if (line.standing() == PortLine.Standing.LOOPBACK) {
            service.setText(messages.text("documentation.loopback", name));
            service.getStyleClass().add("muted");
        }
        service.setMinWidth(0);
        service.setTooltip(new Tooltip(service.getText()));
        return service;
    }

    private Node documented(PortLine line) {
        return switch (line.standing()) {
            case OPEN_UNDOCUMENTED -> {
                Label nowhere = new Label(messages.text("documentation.nowhere"));
                nowhere.getStyleClass().addAll("fail", "ink", "strong");
                yield nowhere;
            }
            case UNCERTAIN -> new Label(messages.text("documentation.nowhere"));
            case LOOPBACK -> new Label("–");
            case OPEN_DOCUMENTED, DOCUMENTED_CLOSED -> {
                Citation first = line.documented().getFirst();
                yield RequirementList.passage(first, () -> model.readPassages(line.documented()));
            }
        };
    }

    private String seen(PortLine line) {
        return switch (line.standing()) {
            case DOCUMENTED_CLOSED -> messages.text("documentation.closed");
            case UNCERTAIN -> messages.text("documentation.uncertain");
            case OPEN_DOCUMENTED, OPEN_UNDOCUMENTED, LOOPBACK ->
                line.seen().size() == 1
                        ? line.seen().getFirst()
                        : messages.text("documentation.files", line.seen().size());
        };
    }

    private FlowPane chips() {
        List<Node> nodes = new ArrayList<>();
        for (PortView view : PortView.values()) {
            ToggleButton chip = new ToggleButton();
            chip.getStyleClass().add("chip");
            chip.setMinWidth(USE_PREF_SIZE);
            chip.setOnAction(_ -> {
                model.ports().set(view);
                chip.setSelected(true);
            });
            chips.put(view, chip);
            nodes.add(chip);
        }
        FlowPane row = new FlowPane();
        row.getChildren().addAll(nodes);
        row.getStyleClass().add("chips");
        return row;
    }

    /// Leads to what the scans say of the port that is chosen.
    void openFindings() {
        PortLine line = table.getSelectionModel().getSelectedItem();
        if (line != null) {
            navigator.go(new Place.Findings("port:" + line.port()));
        }
    }
}
