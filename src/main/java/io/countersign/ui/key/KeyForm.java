package io.countersign.ui.key;

import io.countersign.signing.Assurance;
import io.countersign.text.Messages;
import io.countersign.ui.control.FileField;
import io.countersign.ui.control.Prose;
import io.countersign.ui.control.TypedSecret;
import io.countersign.ui.dialog.Dialogs;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/// Asks with which key a person signs, for its password, and whether the time is stamped.
public final class KeyForm extends VBox {
    private final KeyChoice choice;
    private final Messages messages;
    private final Dialogs dialogs;
    private final PasswordField password = new PasswordField();
    private final CheckBox stamped = new CheckBox();
    private final Prose clock;
    private final VBox time;

    public KeyForm(KeyChoice choice, Messages messages, Dialogs dialogs) {
        this.choice = choice;
        this.messages = messages;
        this.dialogs = dialogs;
        clock = new Prose(messages.text("signoff.time"), "muted", "secondary");
        time = new VBox(clock, stamped);
        stamped.setWrapText(true);
        stamped.setId("stamped");
        stamped.selectedProperty().bindBidirectional(choice.stamped());
        for (Node one : new Node[] {clock, stamped, time}) {
            one.managedProperty().bind(one.visibleProperty());
        }
        stamps(Optional.empty());
        getStyleClass().add("key-form");
        getChildren().addAll(key(), passwordRow(), time);
    }

    /// Says who stamps the time, or that nobody does.
    public void show(Assurance usual) {
        usual.timeStamps().ifPresent(authority ->
                stamped.setText(messages.text("signoff.time.stamped", authority, "B-" + usual.level())));
        stamps(usual.timeStamps());
    }

    /// Whether something is signed with the key, so that a time is part of it; else it shows only who she is.
    public void signs(boolean signs) {
        time.setVisible(signs);
    }

    private void stamps(Optional<URI> authority) {
        stamped.setVisible(authority.isPresent());
        clock.setVisible(authority.isEmpty());
    }

    private FileField key() {
        return new FileField(
                choice.file(),
                Octicons.KEY_16,
                messages.text("signoff.key.none"),
                messages.text("signoff.key.choose"),
                () -> take(dialogs.openFile(
                        messages.text("signoff.key.title"),
                        messages.text("signoff.key.kind"),
                        "*.p12 *.pfx *.so *.dll *.dylib")));
    }

    private void take(Optional<Path> key) {
        key.ifPresent(file -> {
            choice.file().set(file);
            takeFocus();
        });
    }

    private HBox passwordRow() {
        password.setPromptText(messages.text("signoff.password"));
        password.setAccessibleText(messages.text("signoff.password"));
        password.setId("password");
        password.lengthProperty().subscribe(length -> choice.password().set(length.intValue() > 0));
        HBox.setHgrow(password, Priority.ALWAYS);
        Label hint = new Label(messages.text("signoff.password.hint"));
        hint.getStyleClass().addAll("muted", "secondary");
        hint.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(password, hint);
        row.getStyleClass().add("row");
        return row;
    }

    /// A copy of the password that was typed, to be wiped by whoever takes it.
    public char[] password() {
        return TypedSecret.of(password);
    }

    public void forgetPassword() {
        password.clear();
    }

    /// Leads the keys to the password.
    public void takeFocus() {
        password.requestFocus();
    }
}
