package io.countersign.cli;

import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Writes a checklist's file out, to be edited as one's own.
@Command(name = "copy")
final class CopyChecklistCommand implements Callable<Integer> {
    private final Environment environment;
    private final Terminal terminal;
    private final CommonOptions options;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "ID")
    private String id = "";

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "FILE")
    private Path file = Path.of("");

    CopyChecklistCommand(Environment environment, Terminal terminal, CommonOptions options) {
        this.environment = environment;
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() {
        byte[] bytes = environment.checklists(options.data).file(id);
        try {
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
        } catch (IOException _) {
            throw ProblemException.of(ProblemCode.CHECKLIST_FILE_EXISTS, file.toString());
        }
        if (options.json) {
            terminal.object(Map.of("file", file.toString()));
        } else {
            terminal.say("cli.checklist.copied", file.toString());
        }
        return Exit.YES;
    }
}
