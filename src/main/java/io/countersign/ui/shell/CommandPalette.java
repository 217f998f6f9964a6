package io.countersign.ui.shell;

import io.countersign.model.message.Message;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.Icon;
import io.countersign.ui.control.KeyCaps;
import io.countersign.ui.shell.Commands.Command;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/// Every action by name: a few letters, Enter runs the first.
final class CommandPalette extends StackPane {
    private final Actions actions;
    private final Messages messages;
    private final TextField letters = new TextField();
    private final ListView<Command> list = new ListView<>();
    private final Label count = new Label();
    private Commands commands;
    private Actions.@Nullable Scope scope;
    private @Nullable Node returnTo;

    CommandPalette(Actions actions, Messages messages) {
        this.actions = actions;
        this.messages = messages;
        this.commands = new Commands(List.of(), messages);
        letters.setPromptText(messages.text("shell.palette.prompt"));
        letters.setAccessibleText(messages.text("shell.palette"));
        letters.textProperty().addListener(_ -> find());
        letters.setOnAction(_ -> runChosen());
        letters.addEventFilter(KeyEvent.KEY_PRESSED, this::moveByKey);
        list.setCellFactory(_ -> new CommandCell());
        list.setFocusTraversable(false);
        list.setAccessibleText(messages.text("shell.palette"));
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                runChosen();
            }
        });
        HBox head = new HBox(new Icon(Octicons.SEARCH_16), letters);
        HBox.setHgrow(letters, Priority.ALWAYS);
        head.getStyleClass().add("palette-head");
        VBox panel = new VBox(head, list, footer());
        panel.getStyleClass().addAll("sheet", "palette");
        panel.setMaxHeight(Region.USE_PREF_SIZE);
        setAlignment(panel, Pos.TOP_CENTER);
        getStyleClass().addAll("scrim", "palette-scrim");
        getChildren().add(panel);
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        Label none = new Label(messages.text("shell.palette.none"));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        setVisible(false);
    }

    void open() {
        if (scope != null) {
            return;
        }
        commands = new Commands(actions.reachable(), messages);
        returnTo = getScene().getFocusOwner();
        scope = actions.openModal(
                Message.of("shell.palette"),
                List.of(Action.always("palette.close", Message.of("control.close"), Chord.of("Esc"), this::close)));
        letters.clear();
        find();
        setVisible(true);
        letters.requestFocus();
    }

    private void close() {
        if (scope != null) {
            scope.close();
            scope = null;
            setVisible(false);
            if (returnTo != null) {
                returnTo.requestFocus();
            }
        }
    }

    private void find() {
        list.getItems().setAll(commands.find(letters.getText()));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        count.setText(messages.text("shell.palette.count", list.getItems().size(), commands.size()));
    }

    private void moveByKey(KeyEvent event) {
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            move(event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        }
    }

    private void move(int by) {
        int index = Math.clamp(
                list.getSelectionModel().getSelectedIndex() + by, 0, Math.max(0, list.getItems().size() - 1));
        list.getSelectionModel().clearAndSelect(index);
        list.scrollTo(Math.max(0, index - 4));
    }

    private void runChosen() {
        Command chosen = list.getSelectionModel().getSelectedItem();
        close();
        if (chosen != null) {
            Platform.runLater(chosen.action()::tryRun);
        }
    }

    private HBox footer() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox footer = new HBox(
                new KeyCaps(Chord.of("↑")),
                new KeyCaps(Chord.of("↓")),
                new Label(messages.text("shell.palette.move")),
                new KeyCaps(Chord.of("Enter")),
                new Label(messages.text("shell.palette.run")),
                gap,
                count);
        footer.getStyleClass().addAll("row", "palette-foot");
        return footer;
    }

    /// A command with the typed letters marked, its page, and its keys.
    private static final class CommandCell extends ListCell<Command> {
        @Override
        protected void updateItem(@Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            setGraphic(command == null || empty ? null : row(command));
        }

        private static HBox row(Command command) {
            Label group = new Label(command.group());
            group.getStyleClass().addAll("muted", "secondary");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox row = new HBox(title(command), group, gap, new KeyCaps(command.action()));
            row.getStyleClass().add("row");
            return row;
        }

        private static HBox title(Command command) {
            HBox flow = new HBox();
            int from = 0;
            while (from < command.title().length()) {
                boolean marked = command.marks().contains(from);
                int to = from;
                while (to < command.title().length() && command.marks().contains(to) == marked) {
                    to++;
                }
                Label part = new Label(command.title().substring(from, to));
                part.setMinWidth(USE_PREF_SIZE);
                part.getStyleClass().add(marked ? "typed" : "untyped");
                flow.getChildren().add(part);
                from = to;
            }
            flow.setAlignment(Pos.CENTER_LEFT);
            return flow;
        }
    }
}
