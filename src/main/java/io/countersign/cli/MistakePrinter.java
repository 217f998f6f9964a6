package io.countersign.cli;

import io.countersign.definition.ChecklistMistake;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Prints the mistakes of files that people edit, in the form that editors jump to: file, line, sentence.
final class MistakePrinter {
    private final Terminal terminal;
    private final boolean json;
    private boolean hasPrinted;

    MistakePrinter(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    void print(List<ChecklistMistake> mistakes) {
        for (ChecklistMistake mistake : mistakes) {
            hasPrinted = true;
            if (json) {
                Map<String, Object> object = new LinkedHashMap<>();
                object.put("file", mistake.file());
                object.put("line", mistake.line());
                object.put("mistake", mistake.message().key().replaceFirst("^definition\\.", ""));
                object.put("message", terminal.messages().text(mistake.message()));
                terminal.object(object);
            } else {
                terminal.say("cli.checklist.mistake", mistake.file(), String.valueOf(mistake.line()), mistake.message());
            }
        }
    }

    boolean hasPrinted() {
        return hasPrinted;
    }
}
