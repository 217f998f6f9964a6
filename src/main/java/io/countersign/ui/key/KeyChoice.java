package io.countersign.ui.key;

import io.countersign.signing.Assurance;
import io.countersign.signing.KeySource;
import io.countersign.signing.NamedKey;
import io.countersign.signing.TokenSlot;
import java.nio.file.Path;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// With which key a person signs, and whether the time is stamped. The password is not kept here, only whether there is one.
public final class KeyChoice {
    private final ObjectProperty<@Nullable Path> file = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable TokenSlot> token = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable NamedKey> named = new SimpleObjectProperty<>();
    private final BooleanProperty password = new SimpleBooleanProperty();
    private final BooleanProperty stamped = new SimpleBooleanProperty(true);

    /// A file with a key, or the library of a token; null while none is chosen.
    public ObjectProperty<@Nullable Path> file() {
        return file;
    }

    /// The token that is meant; null for the only one there is, and for a file.
    public ObjectProperty<@Nullable TokenSlot> token() {
        return token;
    }

    /// The key that is meant; null for the only one there is.
    public ObjectProperty<@Nullable NamedKey> named() {
        return named;
    }

    /// Where the key lies; null while no file is chosen.
    public @Nullable KeySource source() {
        Path chosen = file.get();
        TokenSlot slot = token.get();
        NamedKey key = named.get();
        return chosen == null
                ? null
                : new KeySource(
                        chosen, slot == null ? "" : Long.toString(slot.slot()), key == null ? "" : key.name());
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
