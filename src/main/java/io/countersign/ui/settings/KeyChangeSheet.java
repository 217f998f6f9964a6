package io.countersign.ui.settings;

import io.countersign.model.message.Message;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.KeyCaps;
import io.countersign.ui.control.Prose;
import io.countersign.ui.control.Sheet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Waits for the keys that an action is to have, and says what they do already.
final class KeyChangeSheet {
    private static final double WIDTH = 40;

    private final Messages messages;
    private final Actions actions;
    private final KeyCatalog catalog;
    private final KeyLine line;
    private final ObjectProperty<@Nullable Chord> pressed = new SimpleObjectProperty<>();

    KeyChangeSheet(Messages messages, Actions actions, KeyCatalog catalog, KeyLine line) {
        this.messages = messages;
        this.actions = actions;
        this.catalog = catalog;
        this.line = line;
    }

    /// @param changed the changes so far
    /// @param keep takes the changes with this one
    void open(Node page, Map<String, String> changed, Consumer<Map<String, String>> keep) {
        Sheet sheet = new Sheet(Message.of("settings.keys.change"), messages, actions, WIDTH);
        sheet.head(messages.text(line.action().title()), messages.text(line.group()));
        Action set = new Action(
                "settings.keys.set", Message.of("settings.keys.set"), Chord.of("Ctrl+Enter"), Bindings.isNotNull(pressed), () -> {
                    Chord keys = pressed.get();
                    sheet.close();
                    if (keys != null) {
                        keep.accept(catalog.with(changed, line, keys));
                    }
                });
        Action usual = button("usual", () -> {
            Map<String, String> less = new HashMap<>(changed);
            less.remove(line.action().id());
            sheet.close();
            keep.accept(less);
        });
        Action none = button("none", () -> {
            Map<String, String> more = new HashMap<>(changed);
            more.put(line.action().id(), "");
            sheet.close();
            keep.accept(more);
        });
        Action cancel = Action.always("sheet.close", Message.of("control.cancel"), Chord.of("Esc"), sheet::close);
        HBox listening = listening();
        VBox body = new VBox(new Prose(messages.text("settings.keys.press"), "muted"), listening, conflict());
        body.getStyleClass().add("sheet-body");
        sheet.body(body)
                .footer(
                        new ActionButton(usual, messages),
                        new ActionButton(none, messages),
                        new ActionButton(cancel, messages),
                        new ActionButton(set, messages).primary())
                .key(set)
                .open(page, listening);
    }

    private static Action button(String name, Runnable run) {
        return Action.always("settings.keys." + name, Message.of("settings.keys." + name), null, run);
    }

    /// What has the focus while keys are waited for: every key but Esc, Tab and Ctrl+Enter is one.
    private HBox listening() {
        HBox box = new HBox();
        box.getStyleClass().addAll("row", "key-listener");
        box.setFocusTraversable(true);
        box.setAccessibleText(messages.text("settings.keys.press"));
        pressed.subscribe(keys -> box.getChildren()
                .setAll(keys == null ? new Label(messages.text("settings.keys.waiting")) : new KeyCaps(keys)));
        box.addEventHandler(KeyEvent.ANY, event -> {
            boolean leaves = event.getCode() == KeyCode.TAB || event.getCode() == KeyCode.ESCAPE;
            Optional<Chord> keys = leaves ? Optional.empty() : Chord.of(event);
            keys.filter(chord -> !chord.text().equals("Ctrl+Enter")).ifPresent(pressed::set);
            if (!leaves) {
                event.consume();
            }
        });
        return box;
    }

    private Prose conflict() {
        Prose words = new Prose("", "fail", "ink");
        words.managedProperty().bind(words.textProperty().isNotEmpty());
        pressed.subscribe(keys -> words.setText(
                keys == null
                        ? ""
                        : catalog.taken(line, keys)
                                .map(other -> messages.text(
                                        "settings.keys.taken",
                                        keys.text(),
                                        messages.text(other.action().title()),
                                        messages.text(other.group())))
                                .orElse("")));
        return words;
    }
}
