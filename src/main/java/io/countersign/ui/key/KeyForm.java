package io.countersign.ui.key;

import io.countersign.model.problem.Problem;
import io.countersign.model.problem.ProblemCode;
import io.countersign.signing.Assurance;
import io.countersign.signing.NamedKey;
import io.countersign.signing.TokenSlot;
import io.countersign.text.Messages;
import io.countersign.ui.control.ErrorCard;
import io.countersign.ui.control.FileField;
import io.countersign.ui.control.Prose;
import io.countersign.ui.control.TypedSecret;
import io.countersign.ui.dialog.Dialogs;
import io.countersign.ui.task.Tasks;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
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
    private final KeyViewModel model;
    private final ComboBox<TokenSlot> tokens = new ComboBox<>();
    private final ComboBox<NamedKey> keys = new ComboBox<>();
    private final Button find = new Button();
    private final VBox failure = new VBox();

    /// Whether the file is known to hold several keys.
    private final BooleanProperty several = new SimpleBooleanProperty();


    /// @param work finds the tokens and keys that can be chosen
    public KeyForm(KeyChoice choice, KeyWork work, Tasks tasks, Messages messages, Dialogs dialogs) {
        this.choice = choice;
        this.messages = messages;
        this.dialogs = dialogs;
        this.model = new KeyViewModel(choice, work, tasks);
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
        getChildren().addAll(key(), tokens(), passwordRow(), keyRow(), failure, time);
        failure.managedProperty().bind(failure.visibleProperty());
        model.problem().subscribe(this::tell);
    }

    private ComboBox<TokenSlot> tokens() {
        tokens.setItems(model.tokens());
        tokens.valueProperty().bindBidirectional(choice.token());
        tokens.setConverter(words(slot -> messages.text("signoff.token.row", slot.label(), Long.toString(slot.slot()))));
        tokens.setPromptText(messages.text("signoff.token"));
        tokens.setAccessibleText(messages.text("signoff.token"));
        tokens.setId("token");
        tokens.setMaxWidth(Double.MAX_VALUE);
        tokens.managedProperty().bind(tokens.visibleProperty());
        tokens.visibleProperty().bind(Bindings.isNotEmpty(model.tokens()));
        return tokens;
    }

    private HBox keyRow() {
        keys.setItems(model.keys());
        keys.valueProperty().bindBidirectional(choice.named());
        keys.setConverter(words(NamedKey::title));
        keys.setPromptText(messages.text("signoff.keys"));
        keys.setAccessibleText(messages.text("signoff.keys"));
        keys.setId("named-key");
        keys.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(keys, Priority.ALWAYS);
        find.setText(messages.text("signoff.keys.find"));
        find.setId("find-keys");
        find.setMinWidth(USE_PREF_SIZE);
        find.disableProperty().bind(choice.password().not().or(choice.file().isNull()));
        find.setOnAction(_ -> model.list(password()));
        HBox row = new HBox(keys, find);
        row.getStyleClass().add("row");
        row.managedProperty().bind(row.visibleProperty());
        row.visibleProperty().bind(Bindings.isNotEmpty(model.tokens()).or(several));
        return row;
    }

    private static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException(typed); // nothing can be typed
            }
        };
    }

    /// Lets one of several keys be chosen, where that is why the signing failed.
    public void help(Problem problem) {
        several.set(several.get() || problem.code() == ProblemCode.KEY_SEVERAL);
    }

    private void tell(@Nullable Problem problem) {
        failure.setVisible(problem != null);
        failure.getChildren().clear();
        if (problem != null) {
            failure.getChildren().add(new ErrorCard(problem, messages));
        }
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
