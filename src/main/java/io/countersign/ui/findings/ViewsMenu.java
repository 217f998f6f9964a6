package io.countersign.ui.findings;

import io.countersign.store.FindingOrder;
import io.countersign.store.FindingView;
import io.countersign.text.Messages;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The ways of looking at findings to choose from: those that everybody needs, then a person's own.
final class ViewsMenu extends MenuButton {
    private final Views views;
    private final Messages messages;
    private final Consumer<FindingView> choose;
    private final Runnable save;

    /// @param choose takes the one that a person wants
    /// @param save asks for a name for what is shown now
    ViewsMenu(Views views, Messages messages, Consumer<FindingView> choose, Runnable save) {
        super(messages.text("findings.views"));
        this.views = views;
        this.messages = messages;
        this.choose = choose;
        this.save = save;
        getStyleClass().addAll("flat", "small-button");
        setAccessibleText(messages.text("findings.views"));
        setMinWidth(USE_PREF_SIZE);
        views.named().addListener((ListChangeListener<FindingView>) _ -> fill());
        fill();
    }

    private void fill() {
        getItems()
                .setAll(
                        usual("open", "status:open"),
                        usual("serious", "severity:critical,high status:open,to-fix"),
                        usual("back", "change:came-back"),
                        usual("confirm", "confirm:carried,differs"),
                        usual("accepted", "status:accepted"));
        if (!views.named().isEmpty()) {
            getItems().add(new SeparatorMenuItem());
            views.named().forEach(view -> getItems().add(item(view.name(), view)));
        }
        MenuItem saving = new MenuItem(messages.text("findings.view.save"));
        saving.setOnAction(_ -> save.run());
        getItems().addAll(new SeparatorMenuItem(), saving);
        if (!views.named().isEmpty()) {
            Menu remove = new Menu(messages.text("findings.view.remove"));
            views.named().forEach(view -> {
                MenuItem item = new MenuItem(view.name());
                item.setMnemonicParsing(false);
                item.setOnAction(_ -> views.remove(view));
                remove.getItems().add(item);
            });
            getItems().add(remove);
        }
    }

    private MenuItem usual(String name, String words) {
        return item(
                messages.text("findings.view." + name),
                new FindingView(name, words, FindingOrder.WORST_FIRST, List.of()));
    }

    private MenuItem item(String title, FindingView view) {
        MenuItem item = new MenuItem(title);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> choose.accept(view));
        return item;
    }
}
