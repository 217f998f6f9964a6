package io.countersign.ui.shell;

import io.countersign.model.signoff.Person;
import io.countersign.preferences.Preferences;
import java.util.function.UnaryOperator;

/// What the window does when the person sets something for herself.
@FunctionalInterface
interface Settings {
    /// Keeps and shows a change.
    void change(UnaryOperator<Preferences> change);

    /// Keeps who sits here.
    default void person(Person person) {
        change(old -> new Preferences(
                person.name(), person.role(), old.language(), old.theme(), old.textSize()));
    }
}
