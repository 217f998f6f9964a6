package io.countersign.ui.settings;

import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.ActionGroup;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.DataTable;
import io.countersign.ui.control.KeyCaps;
import io.countersign.ui.page.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Every action with its keys, which can be changed.
final class KeyRows {
    private final Messages messages;
    private final Actions actions;
    private final Settings settings;
    private final Supplier<List<ActionGroup>> groups;

    KeyRows(Messages messages, Actions actions, Settings settings, Supplier<List<ActionGroup>> groups) {
        this.messages = messages;
        this.actions = actions;
        this.settings = settings;
        this.groups = groups;
    }

    SettingRow table(Action change, Action usual, VBox holder) {
        HBox buttons = new HBox(new ActionButton(change, messages), new ActionButton(usual, messages));
        buttons.getStyleClass().add("row");
        holder.getChildren().addAll(buttons);
        holder.getStyleClass().add("column");
        return SettingRow.wide(
                Section.KEYS, messages.text("settings.keys"), messages.text("settings.keys.text"), holder);
    }

    /// Made when it is first looked at: it asks every page for what can be done on it.
    DataTable<KeyLine> lines() {
        KeyCatalog catalog = new KeyCatalog(groups.get(), settings.now().keys());
        DataTable<KeyLine> table = new DataTable<>(messages.text("settings.keys"));
        table.text(messages.text("settings.keys.page"), 10, line -> messages.text(line.group()), "muted");
        table.growing(messages.text("settings.keys.action"), 3, line -> messages.text(line.action().title()));
        table.nodes(messages.text("settings.keys.keys"), 11, this::caps);
        table.growingNodes(messages.text("settings.keys.state"), 2, line -> state(catalog, line));
        table.getItems().setAll(catalog.lines());
        table.getSelectionModel().selectFirst();
        return table;
    }

    private Node caps(KeyLine line) {
        Chord keys = line.keys();
        return keys == null ? new Label("–") : new KeyCaps(keys);
    }

    private Node state(KeyCatalog catalog, KeyLine line) {
        Chord keys = line.keys();
        Optional<KeyLine> other = keys == null ? Optional.empty() : catalog.taken(line, keys);
        Label label = new Label(
                other.map(one -> messages.text("settings.keys.also", messages.text(one.action().title())))
                        .orElse(line.changed() ? messages.text("settings.keys.changed") : ""));
        label.getStyleClass().addAll(other.isPresent() ? List.of("fail", "ink") : List.of("muted"));
        label.setMinWidth(0);
        label.setTooltip(label.getText().isEmpty() ? null : new Tooltip(label.getText()));
        return label;
    }

    void change(Node page, KeyLine line) {
        Map<String, String> changed = settings.now().keys();
        KeyCatalog catalog = new KeyCatalog(groups.get(), changed);
        new KeyChangeSheet(messages, actions, catalog, line)
                .open(page, changed, keys -> settings.change(old -> old.withKeys(keys)));
    }
}
