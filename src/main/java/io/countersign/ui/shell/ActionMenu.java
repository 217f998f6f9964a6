package io.countersign.ui.shell;

import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.KeyCaps;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Everything that can be done now, by page, for a person with a mouse; made anew from the registry each time it opens.
final class ActionMenu extends MenuButton {
    private final Messages messages;
    private final Actions actions;

    ActionMenu(Messages messages, Actions actions) {
        super("Countersign");
        this.messages = messages;
        this.actions = actions;
        setAccessibleText(messages.text("shell.menu"));
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().addAll("flat", "action-menu");
        getItems().add(new MenuItem());
        setOnShowing(_ -> fill());
    }

    private void fill() {
        getItems().clear();
        for (Actions.Scope scope : actions.reachable()) {
            Menu menu = new Menu(messages.text(scope.title()));
            scope.actions().forEach(action -> menu.getItems().add(item(action)));
            getItems().add(menu);
        }
    }

    private CustomMenuItem item(Action action) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(new Label(messages.text(action.title())), gap);
        Chord keys = actions.keyOf(action);
        if (keys != null) {
            line.getChildren().add(new KeyCaps(keys));
        }
        line.getStyleClass().addAll("row", "action-line");
        CustomMenuItem item = new CustomMenuItem(line);
        item.setDisable(!action.enabled().get());
        item.setOnAction(_ -> action.tryRun());
        return item;
    }
}
