package io.countersign.cli;

import io.countersign.workflow.Progress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Puts a copy in the place of the database.
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
    private final Environment environment;
    private final Terminal terminal;
    private final CommonOptions options;

    @Parameters(paramLabel = "COPY", descriptionKey = "COPY")
    private Path copy = Path.of("");

    RestoreCommand(Environment environment, Terminal terminal, CommonOptions options) {
        this.environment = environment;
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path before = environment.restoreBackup(options.data).restore(copy, Progress.SILENT);
        if (options.json) {
            terminal.object(Map.of("before", before.toString()));
        } else {
            terminal.say("cli.restore.done");
            terminal.say("cli.restore.before", before.toString());
        }
        return Exit.YES;
    }
}
