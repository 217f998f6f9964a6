package io.countersign.cli;

import io.countersign.workflow.Progress;
import io.countersign.workflow.Workflows;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Copies the database and all kept files.
@Command(name = "backup")
final class BackupCommand extends StoreCommand {
    @Parameters(paramLabel = "FOLDER", descriptionKey = "FOLDER")
    private Path folder = Path.of("");

    BackupCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
    }

    @Override
    int run(Workflows workflows) throws InterruptedException {
        int files = workflows.backUp().to(folder, Progress.SILENT);
        if (options.json) {
            terminal.object(Map.of("folder", folder.toString(), "files", files));
        } else {
            terminal.say("cli.backup.done", files, folder.toString());
        }
        return Exit.YES;
    }
}
