package io.countersign.cli;

import io.countersign.definition.ChecklistMistake;
import io.countersign.definition.KnowledgeFiles;
import io.countersign.definition.KnowledgeReading;
import io.countersign.model.knowledge.KnowledgeTable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Tells every mistake of tables of knowledge, with its line.
@Command(name = "validate")
final class ValidateKnowledgeCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final CommonOptions options;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "FILE")
    private List<Path> files = List.of();

    ValidateKnowledgeCommand(Terminal terminal, CommonOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() {
        MistakePrinter printer = new MistakePrinter(terminal, options.json);
        for (Path file : files) {
            switch (KnowledgeFiles.validate(file)) {
                case KnowledgeReading.Valid(KnowledgeTable<?> table) -> valid(file, table);
                case KnowledgeReading.Mistaken(List<ChecklistMistake> mistakes) -> printer.print(mistakes);
            }
        }
        return printer.hasPrinted() ? Exit.NO : Exit.YES;
    }

    private void valid(Path file, KnowledgeTable<?> table) {
        if (!options.json) {
            terminal.say("cli.knowledge.valid", file.toString(), table.kind().id(), table.rows().size());
            return;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", file.toString());
        object.put("table", table.kind().id());
        object.put("rows", table.rows().size());
        terminal.object(object);
    }
}
