package io.countersign.cli;

import io.countersign.model.feedback.BlacklistEntry;
import io.countersign.workflow.Workflows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Takes software off the list.
@Command(name = "remove")
final class RemoveBlacklistCommand extends StoreCommand {
    @Parameters(paramLabel = "NUMBER", descriptionKey = "NUMBER")
    private long number;

    RemoveBlacklistCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
    }

    @Override
    int run(Workflows workflows) {
        BlacklistEntry entry = workflows.keepBlacklist().remove(number);
        BlacklistLines.print(terminal, options.json, workflows.keepBlacklist(), entry);
        return Exit.YES;
    }
}
