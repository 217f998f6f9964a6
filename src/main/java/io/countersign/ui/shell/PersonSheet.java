package io.countersign.ui.shell;

import io.countersign.model.message.Message;
import io.countersign.model.signoff.Person;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.Facts;
import io.countersign.ui.control.Prose;
import io.countersign.ui.control.Sheet;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Asks who sits here, as it will stand in the record and in sign-offs.
final class PersonSheet {
    private static final double WIDTH = 38;

    private final Messages messages;
    private final Actions actions;
    private final Consumer<Person> keep;

    PersonSheet(Messages messages, Actions actions, Consumer<Person> keep) {
        this.messages = messages;
        this.actions = actions;
        this.keep = keep;
    }

    void open(StackPane host, Person person) {
        TextField name = field(person.name(), "shell.person.name");
        TextField role = field(person.role(), "shell.person.role");
        role.setPromptText(messages.text("shell.person.role.prompt"));
        Sheet sheet = new Sheet(Message.of("shell.person.sheet"), messages, actions, WIDTH);
        Action save = new Action(
                "person.save",
                Message.of("shell.person.save"),
                Chord.of("Ctrl+Enter"),
                name.textProperty().isNotEmpty(),
                () -> {
                    sheet.close();
                    keep.accept(new Person(name.getText().strip(), role.getText().strip()));
                });
        name.setOnAction(_ -> role.requestFocus());
        role.setOnAction(_ -> save.tryRun());
        VBox form = new VBox(
                new Prose(messages.text("shell.person.why"), "muted"),
                new Facts()
                        .asForm()
                        .add(messages.text("shell.person.name"), name)
                        .add(messages.text("shell.person.role"), role));
        form.getStyleClass().add("sheet-body");
        Action close = Action.always("person.cancel", Message.of("control.cancel"), Chord.of("Esc"), sheet::close);
        sheet.key(save)
                .body(form)
                .footer(new ActionButton(close, messages), new ActionButton(save, messages).primary())
                .open(host, name);
    }

    private TextField field(String text, String name) {
        TextField field = new TextField(text);
        field.setAccessibleText(messages.text(name));
        return field;
    }
}
