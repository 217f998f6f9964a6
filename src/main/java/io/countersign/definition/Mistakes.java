package io.countersign.definition;

import io.countersign.model.message.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what is wrong with one file, so that all of it is told at once.
final class Mistakes {
    private final String file;
    private final List<ChecklistMistake> mistakes = new ArrayList<>();

    Mistakes(String file) {
        this.file = file;
    }

    void add(int line, String key, Object... args) {
        mistakes.add(new ChecklistMistake(file, line, Message.of("definition." + key, args)));
    }

    boolean isEmpty() {
        return mistakes.isEmpty();
    }

    /// All of them, in the order of the file.
    List<ChecklistMistake> inOrder() {
        return mistakes.stream()
                .sorted(Comparator.comparingInt(ChecklistMistake::line))
                .toList();
    }
}
