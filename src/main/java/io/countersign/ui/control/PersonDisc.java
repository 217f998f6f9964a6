package io.countersign.ui.control;

import java.util.Locale;
import javafx.scene.control.Label;

/// A person's initials on a neutral disc; never a colour per person, for colour is for meaning.
public final class PersonDisc extends Label {
    public PersonDisc(String name) {
        super(initials(name));
        getStyleClass().add("person-disc");
        setAccessibleText(name);
    }

    /// The first letters of the first and the last word; of a Chinese name, its first character.
    static String initials(String name) {
        String[] words = name.strip().split("\\s+", -1);
        if (words[0].isEmpty()) {
            return "?";
        }
        String first = first(words[0]);
        boolean chinese = Character.isIdeographic(first.codePointAt(0));
        return words.length == 1 || chinese ? first : first + first(words[words.length - 1]);
    }

    private static String first(String word) {
        return Character.toString(word.codePointAt(0)).toUpperCase(Locale.ROOT);
    }
}
