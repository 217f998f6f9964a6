package io.countersign.ui.page;

import io.countersign.model.signoff.Person;
import io.countersign.preferences.Preferences;
import java.util.function.UnaryOperator;

/// What the person set for herself, and how it is changed. On the FX thread only.
public interface Settings {
    Preferences now();

    /// Keeps and shows a change.
    void change(UnaryOperator<Preferences> change);

    /// Keeps who sits here.
    default void person(Person person) {
        change(old -> old.withPerson(person.name(), person.role()));
    }
}
