package io.countersign.definition;

import io.countersign.model.message.Message;
import io.countersign.parse.Yaml;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    /// The root of a file, with what is wrong about it as YAML; empty where nothing of it can be read.
    Optional<Yaml.Node> root(Yaml.Document document) {
        for (Yaml.Mistake mistake : document.mistakes()) {
            String key = mistake.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            add(mistake.line(), "yaml." + key, mistake.detail());
        }
        return Optional.ofNullable(document.root());
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
