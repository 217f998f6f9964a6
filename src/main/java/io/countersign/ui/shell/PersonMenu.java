package io.countersign.ui.shell;

import io.countersign.preferences.Preferences;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.control.PersonDisc;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

/// The person at the top right, and what she sets for herself.
final class PersonMenu extends MenuButton {
    private final Messages messages;

    PersonMenu(Messages messages, Preferences preferences, SettingsActions settings) {
        this.messages = messages;
        String name = preferences.name().isBlank() ? messages.text("shell.person.none") : preferences.name();
        HBox words = new HBox(new PersonDisc(name), new Label(name));
        words.getStyleClass().add("button-content");
        setGraphic(words);
        setAccessibleText(name);
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().addAll("flat", "person-menu");
        getItems()
                .addAll(
                        item(settings.person()),
                        menu("shell.menu.language", settings.languages()),
                        menu("shell.menu.theme", settings.themes()),
                        menu("shell.menu.size", settings.sizes()));
    }

    private Menu menu(String title, List<Action> actions) {
        Menu menu = new Menu(messages.text(title));
        actions.forEach(action -> menu.getItems().add(item(action)));
        return menu;
    }

    private MenuItem item(Action action) {
        MenuItem item = new MenuItem(messages.text(action.title()));
        item.setOnAction(_ -> action.tryRun());
        return item;
    }
}
