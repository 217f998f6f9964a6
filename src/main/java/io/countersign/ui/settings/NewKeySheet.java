package io.countersign.ui.settings;

import io.countersign.model.message.Message;
import io.countersign.model.signoff.KeyAlgorithm;
import io.countersign.text.Messages;
import io.countersign.ui.action.Action;
import io.countersign.ui.action.Actions;
import io.countersign.ui.action.Chord;
import io.countersign.ui.control.ActionButton;
import io.countersign.ui.control.Facts;
import io.countersign.ui.control.Prose;
import io.countersign.ui.control.Sheet;
import io.countersign.ui.control.TypedSecret;
import io.countersign.ui.dialog.Dialogs;
import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Asks for what a key is made of: whose it is, where it lies, and a password, twice.
final class NewKeySheet {
    private static final double WIDTH = 44;

    private final Messages messages;
    private final Actions actions;
    private final Dialogs dialogs;
    private final Making making;
    private final TextField name = new TextField();
    private final ComboBox<KeyAlgorithm> algorithm = new ComboBox<>();
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final ObjectProperty<Path> file;

    /// @param proposed where the file goes unless another place is chosen
    NewKeySheet(Messages messages, Actions actions, Dialogs dialogs, Path proposed, Making making) {
        this.messages = messages;
        this.actions = actions;
        this.dialogs = dialogs;
        this.making = making;
        this.file = new SimpleObjectProperty<>(proposed);
        label(name, "key.new.name").setId("key-name");
        algorithm.setId("key-kind");
        algorithm.setAccessibleText(messages.text("settings.key.new.kind"));
        algorithm.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable KeyAlgorithm value) {
                return value == null ? "" : value.title();
            }

            @Override
            public KeyAlgorithm fromString(String title) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        algorithm.getItems().setAll(KeyAlgorithm.values());
        algorithm.setValue(KeyAlgorithm.EC_P256);
        algorithm.setMaxWidth(Double.MAX_VALUE);
        label(password, "key.new.password").setId("key-password");
        label(again, "key.new.again").setId("key-again");
    }

    /// @param person whose key it will be unless another name is typed
    void open(Region page, String person) {
        name.setText(person);
        Sheet sheet = new Sheet(Message.of("settings.key.new.title"), messages, actions, WIDTH);
        Action make = new Action(
                "settings.key.new.do", Message.of("settings.key.new.do"), Chord.of("Ctrl+Enter"), canMake(), () -> {
                    char[] typed = TypedSecret.of(password);
                    sheet.close();
                    making.make(file.get(), name.getText().strip(), algorithm.getValue(), typed);
                });
        Action cancel = Action.always("sheet.close", Message.of("control.cancel"), Chord.of("Esc"), sheet::close);
        name.setOnAction(_ -> password.requestFocus());
        password.setOnAction(_ -> again.requestFocus());
        again.setOnAction(_ -> make.tryRun());
        VBox body = new VBox(
                new Prose(messages.text("settings.key.new.what")),
                new Facts()
                        .asForm()
                        .add(messages.text("settings.key.new.name"), name)
                        .add(messages.text("settings.key.new.kind"), algorithm)
                        .add(messages.text("settings.key.new.file"), place())
                        .add(messages.text("settings.key.new.password"), password)
                        .add(messages.text("settings.key.new.again"), again),
                strength(),
                new Prose(messages.text("settings.key.new.own"), "muted"));
        body.getStyleClass().add("sheet-body");
        sheet.key(make)
                .body(body)
                .footer(new ActionButton(cancel, messages), new ActionButton(make, messages).primary())
                .onClosed(this::forget)
                .open(page, name);
    }

    private void forget() {
        password.clear();
        again.clear();
    }

    private BooleanBinding canMake() {
        return Bindings.createBooleanBinding(
                () -> !name.getText().isBlank()
                        && KeyStrength.of(password.getCharacters()) != KeyStrength.SHORT
                        && same(),
                name.textProperty(),
                password.textProperty(),
                again.textProperty());
    }

    private boolean same() {
        return CharSequence.compare(password.getCharacters(), again.getCharacters()) == 0;
    }

    private Prose strength() {
        Prose words = new Prose("", "secondary");
        words.setId("key-strength");
        words.textProperty()
                .bind(Bindings.createStringBinding(this::strengthWords, password.textProperty(), again.textProperty()));
        return words;
    }

    private String strengthWords() {
        KeyStrength strength = KeyStrength.of(password.getCharacters());
        String words = messages.text(
                "settings.key.strength." + strength.name().toLowerCase(Locale.ROOT));
        return again.getLength() > 0 && !same() ? messages.text("settings.key.new.differ") : words;
    }

    private Node place() {
        Label shown = new Label();
        shown.textProperty().bind(Bindings.createStringBinding(() -> file.get().toString(), file));
        shown.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        shown.setMinWidth(0);
        HBox.setHgrow(shown, Priority.ALWAYS);
        shown.setMaxWidth(Double.MAX_VALUE);
        Button choose = new Button(messages.text("settings.key.new.choose"));
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(_ -> dialogs.saveFile(
                        messages.text("settings.key.new.file"), String.valueOf(file.get().getFileName()))
                .ifPresent(file::set));
        HBox row = new HBox(shown, choose);
        row.getStyleClass().add("row");
        return row;
    }

    private TextInputControl label(TextInputControl field, String words) {
        field.setAccessibleText(messages.text("settings." + words));
        return field;
    }

    /// What is done with the answers.
    interface Making {
        /// @param password wiped by whoever takes it
        void make(Path file, String name, KeyAlgorithm algorithm, char[] password);
    }
}
