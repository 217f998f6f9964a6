package io.countersign.ui.control;

import javafx.scene.control.PasswordField;

/// Takes what was typed into a field for passwords without ever making a text of it, which could not be wiped.
public final class TypedSecret {
    private TypedSecret() {}

    /// A copy, to be wiped by whoever takes it.
    public static char[] of(PasswordField field) {
        CharSequence typed = field.getCharacters();
        char[] taken = new char[typed.length()];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = typed.charAt(i);
        }
        return taken;
    }
}
