package io.countersign.ui.key;

import io.countersign.signing.Assurance;
import java.nio.file.Path;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// With which key a person signs, and whether the time is stamped. The password is not kept here, only whether there is one.
public final class KeyChoice {
    private final ObjectProperty<@Nullable Path> file = new SimpleObjectProperty<>();
    private final BooleanProperty password = new SimpleBooleanProperty();
    private final BooleanProperty stamped = new SimpleBooleanProperty(true);

    /// A file with a key, or the library of a token; null while none is chosen.
    public ObjectProperty<@Nullable Path> file() {
        return file;
    }

    /// Whether a password was typed.
    public BooleanProperty password() {
        return password;
    }

    /// Whether the authority of the settings is asked for a time-stamp, where there is one.
    public BooleanProperty stamped() {
        return stamped;
    }

    /// What is added to the signature.
    ///
    /// @param usual what the person has set
    public Assurance assurance(Assurance usual) {
        return stamped.get() ? usual : Assurance.none();
    }
}
