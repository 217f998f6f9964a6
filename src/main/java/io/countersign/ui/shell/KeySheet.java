package io.countersign.ui.shell;

import io.countersign.model.message.Message;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.KeyCaps;
import io.countersign.ui.control.Sheet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// All keys that do something here, by page.
final class KeySheet {
    private static final double WIDTH = 62;

    private final Actions actions;
    private final Messages messages;

    KeySheet(Actions actions, Messages messages) {
        this.actions = actions;
        this.messages = messages;
    }

    void open(StackPane host) {
        List<Actions.Scope> scopes = actions.reachable();
        Sheet sheet = new Sheet(Message.of("shell.keys"), messages, actions, WIDTH);
        HBox groups = new HBox();
        groups.getStyleClass().addAll("sheet-body", "key-groups");
        Set<Chord> taken = new HashSet<>();
        for (Actions.Scope scope : scopes) {
            VBox group = group(scope, taken);
            HBox.setHgrow(group, Priority.ALWAYS);
            groups.getChildren().add(group);
        }
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        ActionButton close = new ActionButton(
                Action.always("keys.close", Message.of("control.close"), Chord.of("Esc"), sheet::close), messages);
        sheet.body(scroll).footer(close).open(host, close);
    }

    private VBox group(Actions.Scope scope, Set<Chord> taken) {
        Label caption = new Label(messages.text(scope.title()));
        caption.getStyleClass().add("caption");
        VBox group = new VBox(caption);
        for (Action action : scope.actions()) {
            Chord key = actions.keyOf(action);
            if (key != null && taken.add(key)) {
                Region gap = new Region();
                HBox.setHgrow(gap, Priority.ALWAYS);
                HBox line = new HBox(new Label(messages.text(action.title())), gap, new KeyCaps(key));
                line.getStyleClass().add("row");
                group.getChildren().add(line);
            }
        }
        group.getStyleClass().addAll("column", "key-group");
        return group;
    }
}
