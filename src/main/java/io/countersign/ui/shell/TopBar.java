package io.countersign.ui.shell;

import io.countersign.model.release.Release;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.control.Icon;
import io.countersign.ui.control.KeyCaps;
import io.countersign.ui.page.CurrentRelease;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.octicons.Octicons;

/// The line at the top: the product, the open release and its round, the way to every command, and the person.
final class TopBar extends HBox {
    private final Messages messages;
    private final CurrentRelease current;
    private final MenuButton chooser = new MenuButton();
    private final Label round = new Label();
    private final Consumer<Release> open;

    /// @param open works on a release from now on
    /// @param palette opens the command palette
    /// @param menu everything that can be done
    /// @param person the person's menu
    TopBar(Messages messages, CurrentRelease current, Consumer<Release> open, Action palette, MenuButton menu, MenuButton person) {
        this.messages = messages;
        this.current = current;
        this.open = open;
        Region tile = new Region();
        tile.getStyleClass().add("logo");
        Region ticks = new Region();
        ticks.getStyleClass().addAll("shape", "shape-logo");
        StackPane logo = new StackPane(tile, ticks);
        logo.getStyleClass().add("logo-pane");
        chooser.getStyleClass().add("release-chooser");
        chooser.setMinWidth(0);
        round.getStyleClass().add("round");
        round.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getStyleClass().add("top-bar");
        getChildren().addAll(logo, menu, chooser, round, gap, search(palette), person);
        show(List.of(), List.of());
    }

    /// Offers the releases, those that were open lately before the others, and shows the open one.
    ///
    /// @param recent the ids of releases that were open, the last one first
    void show(List<Release> releases, List<Long> recent) {
        List<MenuItem> lately = recent.stream()
                .flatMap(id -> releases.stream().filter(release -> release.id() == id))
                .map(this::item)
                .toList();
        List<MenuItem> others = releases.stream()
                .filter(release -> !recent.contains(release.id()))
                .map(this::item)
                .toList();
        chooser.getItems().setAll(lately);
        if (!lately.isEmpty() && !others.isEmpty()) {
            chooser.getItems().add(new SeparatorMenuItem());
        }
        chooser.getItems().addAll(others);
        chooser.setDisable(releases.isEmpty());
        current.get().ifPresentOrElse(this::say, this::sayNone);
    }

    private void say(Release release) {
        Label name = new Label(release.name());
        name.getStyleClass().add("strong");
        name.setMinWidth(USE_PREF_SIZE);
        Label more = new Label(messages.text("shell.release.more", release.operatingSystem(), release.build()));
        more.getStyleClass().addAll("muted", "gives-way");
        HBox words = new HBox(new Icon(Octicons.PACKAGE_16), name, more);
        words.getStyleClass().add("button-content");
        chooser.setGraphic(words);
        chooser.setAccessibleText(messages.text("shell.release") + ", " + release.name() + ", " + more.getText());
        round.setText(messages.text("shell.round", release.round()));
        round.setVisible(true);
    }

    private void sayNone() {
        chooser.setAccessibleText(messages.text("shell.release"));
        chooser.setGraphic(new Label(messages.text("shell.release.none")));
        round.setVisible(false);
    }

    private MenuItem item(Release release) {
        MenuItem item = new MenuItem(
                messages.text("shell.release.item", release.name(), release.operatingSystem(), release.build()));
        item.setOnAction(_ -> open.accept(release));
        return item;
    }

    private Button search(Action palette) {
        Label words = new Label(messages.text("shell.search"));
        words.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox content = new HBox(new Icon(Octicons.SEARCH_16), words, gap, new KeyCaps(palette));
        content.getStyleClass().add("button-content");
        Button button = new Button();
        button.setGraphic(content);
        button.setAccessibleText(words.getText());
        button.getStyleClass().add("search-button");
        button.setOnAction(_ -> palette.tryRun());
        return button;
    }
}
