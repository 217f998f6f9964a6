package io.countersign.cli;

import io.countersign.workflow.Workflows;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Writes the record into a file.
@Command(name = "export")
final class ExportHistoryCommand extends StoreCommand {
    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    private Path file = Path.of("");

    ExportHistoryCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
    }

    @Override
    int run(Workflows workflows) {
        long entries = workflows.exportHistory().to(file);
        terminal.say("cli.history.exported", entries, file.toString());
        return Exit.YES;
    }
}
