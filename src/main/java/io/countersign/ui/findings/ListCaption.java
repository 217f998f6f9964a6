package io.countersign.ui.findings;

import io.countersign.store.FindingOrder;
import io.countersign.store.FindingOrder.By;
import io.countersign.text.Messages;
import io.countersign.ui.control.Figures;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The line above the list: how many findings, in which order, in which columns.
final class ListCaption extends HBox {
    private final FindingsViewModel model;
    private final FindingsTable table;
    private final Messages messages;
    private final Figures figures;
    private final Runnable chosen;
    private final Label counts = new Label();
    private final MenuButton order = new MenuButton();
    private final MenuButton columns;

    /// @param chosen is run when a person chose another order or other columns
    ListCaption(FindingsViewModel model, FindingsTable table, Messages messages, Runnable chosen) {
        this.model = model;
        this.table = table;
        this.messages = messages;
        this.figures = new Figures(messages);
        this.chosen = chosen;
        this.columns = new MenuButton(messages.text("findings.columns"));
        counts.getStyleClass().addAll("muted", "secondary");
        counts.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(counts, Priority.ALWAYS);
        for (MenuButton menu : List.of(order, columns)) {
            menu.getStyleClass().addAll("flat", "small-button");
            menu.setMinWidth(USE_PREF_SIZE);
        }
        columns.setOnShowing(_ -> offerColumns());
        columns.setAccessibleText(columns.getText());
        getStyleClass().addAll("row", "list-caption");
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(counts, order, columns);
        model.summaryProperty().subscribe(_ -> say());
        model.awaitedProperty().subscribe(_ -> say());
        model.loadedProperty().subscribe(_ -> say());
        model.orderProperty().subscribe(this::offerOrder);
        offerColumns();
    }

    private void say() {
        Summary summary = model.summaryProperty().get();
        String found = figures.count(summary.found());
        String all = figures.count(summary.all());
        counts.setText(
                model.isEarlierRound()
                        ? messages.text("findings.counts.earlier", found, model.query().map(query -> query.round()).orElse(0))
                        : messages.text("findings.counts", found, all, summary.millis()));
        counts.setVisible(model.release().isPresent() && model.loadedProperty().get());
    }

    private void offerOrder(FindingOrder now) {
        order.setText(messages.text("findings.order", messages.text("findings.by." + now.by().name())));
        order.setAccessibleText(order.getText());
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        for (By by : By.values()) {
            RadioMenuItem item = new RadioMenuItem(messages.text("findings.by." + by.name()));
            item.setToggleGroup(group);
            item.setSelected(by == now.by());
            item.setOnAction(_ -> change(new FindingOrder(by, false)));
            items.add(item);
        }
        CheckMenuItem backwards = new CheckMenuItem(messages.text("findings.order.descending"));
        backwards.setSelected(now.descending());
        backwards.setOnAction(_ -> change(new FindingOrder(now.by(), !now.descending())));
        items.add(new SeparatorMenuItem());
        items.add(backwards);
        order.getItems().setAll(items);
    }

    private void change(FindingOrder wanted) {
        model.order(wanted);
        chosen.run();
    }

    private void offerColumns() {
        List<MenuItem> items = new ArrayList<>();
        for (String name : table.choices()) {
            CheckMenuItem item = new CheckMenuItem(messages.text("findings.column." + name));
            item.setSelected(table.isShown(name));
            item.setOnAction(_ -> toggle(name));
            items.add(item);
        }
        MenuItem usual = new MenuItem(messages.text("findings.columns.usual"));
        usual.setOnAction(_ -> {
            table.show(List.of());
            chosen.run();
        });
        items.add(new SeparatorMenuItem());
        items.add(usual);
        columns.getItems().setAll(items);
    }

    private void toggle(String name) {
        List<String> shown = new ArrayList<>(table.choices().stream().filter(table::isShown).toList());
        if (!shown.remove(name)) {
            shown.add(name);
        }
        table.show(shown);
        chosen.run();
    }
}
