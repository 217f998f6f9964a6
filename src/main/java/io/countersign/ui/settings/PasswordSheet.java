package io.countersign.ui.settings;

import io.countersign.model.message.Message;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.Facts;
import io.countersign.ui.control.Prose;
import io.countersign.ui.control.Sheet;
import io.countersign.ui.control.TypedSecret;
import java.util.function.Consumer;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks for the password of a key before something is done with it.
final class PasswordSheet {
    private static final double WIDTH = 40;

    private final Messages messages;
    private final Actions actions;
    private final String what;

    /// @param what is to be done, as the key of its words below `settings.key`
    PasswordSheet(Messages messages, Actions actions, String what) {
        this.messages = messages;
        this.actions = actions;
        this.what = what;
    }

    /// @param use gets the password, which it wipes
    void open(Region page, Consumer<char[]> use) {
        PasswordField password = new PasswordField();
        password.setId("key-password");
        password.setAccessibleText(messages.text("settings.key.new.password"));
        Sheet sheet = new Sheet(Message.of("settings.key." + what + ".title"), messages, actions, WIDTH);
        Action go = new Action(
                "settings.key.go",
                Message.of("settings.key." + what + ".do"),
                Chord.of("Ctrl+Enter"),
                password.textProperty().isNotEmpty(),
                () -> {
                    char[] typed = TypedSecret.of(password);
                    sheet.close();
                    use.accept(typed);
                });
        Action cancel = Action.always("sheet.close", Message.of("control.cancel"), Chord.of("Esc"), sheet::close);
        password.setOnAction(_ -> go.tryRun());
        VBox body = new VBox(
                new Prose(messages.text("settings.key." + what + ".what")),
                new Facts().asForm().add(messages.text("settings.key.new.password"), password));
        body.getStyleClass().add("sheet-body");
        sheet.key(go)
                .body(body)
                .footer(new ActionButton(cancel, messages), new ActionButton(go, messages).primary())
                .onClosed(password::clear)
                .open(page, password);
    }
}
