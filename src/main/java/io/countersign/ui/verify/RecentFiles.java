package io.countersign.ui.verify;

import io.countersign.text.Messages;
import io.countersign.ui.control.Link;
import io.countersign.ui.page.VerifiedFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The sign-offs that were verified lately, to be verified again: below the place where a file is dropped, and in a menu
/// once there is an answer.
final class RecentFiles {
    private static final int LISTED = 5;

    private final VerifiedFiles files;
    private final Messages messages;
    private final Consumer<Path> check;
    private final MenuButton menu;

    /// @param check verifies a file
    RecentFiles(VerifiedFiles files, Messages messages, Consumer<Path> check) {
        this.files = files;
        this.messages = messages;
        this.check = check;
        menu = new MenuButton(messages.text("verification.recent"));
        menu.setAccessibleText(menu.getText());
        menu.setMinWidth(MenuButton.USE_PREF_SIZE);
        menu.managedProperty().bind(menu.visibleProperty());
        menu.setOnShowing(_ -> menu.getItems().setAll(files.all().stream().map(this::item).toList()));
        // A menu without items does not open, and so would never be filled.
        menu.getItems().add(new MenuItem());
    }

    MenuButton menu() {
        return menu;
    }

    /// The last few; empty where none was verified.
    Optional<Node> list() {
        List<Path> last = files.all().stream().limit(LISTED).toList();
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Label caption = new Label(messages.text("verification.recent.caption"));
        caption.getStyleClass().add("caption");
        VBox list = new VBox(caption);
        last.forEach(pdf -> list.getChildren().add(row(pdf)));
        list.getStyleClass().addAll("column", "tight");
        return Optional.of(list);
    }

    private Node row(Path pdf) {
        Link link = new Link(name(pdf), () -> check.accept(pdf));
        link.setMinWidth(Link.USE_PREF_SIZE);
        Label folder = new Label(String.valueOf(pdf.getParent()));
        folder.getStyleClass().addAll("muted", "secondary", "given-name");
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        HBox row = new HBox(link, folder);
        row.getStyleClass().add("row");
        return row;
    }

    private MenuItem item(Path pdf) {
        MenuItem item = new MenuItem(name(pdf));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> check.accept(pdf));
        return item;
    }

    private static String name(Path pdf) {
        return Objects.requireNonNullElse(pdf.getFileName(), pdf).toString();
    }
}
