package io.countersign.cli;

import io.countersign.definition.ChecklistMistake;
import io.countersign.definition.ChecklistReading;
import io.countersign.definition.Checklists;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Tells every mistake of checklists, with its line.
@Command(name = "validate")
final class ValidateChecklistCommand implements Callable<Integer> {
    private final Environment environment;
    private final Terminal terminal;
    private final CommonOptions options;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "FILE")
    private List<Path> files = List.of();

    ValidateChecklistCommand(Environment environment, Terminal terminal, CommonOptions options) {
        this.environment = environment;
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() {
        Checklists checklists = environment.checklists(options.data);
        MistakePrinter printer = new MistakePrinter(terminal, options.json);
        for (Path file : files) {
            switch (checklists.validate(file)) {
                case ChecklistReading.Valid(var checklist) -> valid(file, checklist.id(), checklist.version(), checklist.size());
                case ChecklistReading.Mistaken(List<ChecklistMistake> mistakes, _, _) -> printer.print(mistakes);
            }
        }
        return printer.hasPrinted() ? Exit.NO : Exit.YES;
    }

    private void valid(Path file, String id, String version, int items) {
        if (!options.json) {
            terminal.say("cli.checklist.valid", file.toString(), id, version, items);
            return;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", file.toString());
        object.put("checklist", id);
        object.put("version", version);
        object.put("items", items);
        terminal.object(object);
    }
}
