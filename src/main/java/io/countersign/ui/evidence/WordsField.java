package io.countersign.ui.evidence;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.scene.control.TextField;

/// A few words in one line, set apart by semicolons or commas of either width. What is written counts at once.
final class WordsField extends TextField {
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[;；,，、]\\s*");

    private boolean showing;

    /// @param edited is given the words as the person writes them
    WordsField(Consumer<List<String>> edited) {
        textProperty().addListener(_ -> {
            if (!showing) {
                edited.accept(words(getText()));
            }
        });
    }

    /// Shows words that were set elsewhere; what the person is writing stays as she writes it.
    void show(Collection<String> words) {
        if (!words(getText()).equals(List.copyOf(words))) {
            showing = true;
            setText(String.join("; ", words));
            showing = false;
        }
    }

    static List<String> words(String text) {
        return SEPARATOR
                .splitAsStream(text.strip())
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
