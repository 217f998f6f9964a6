package io.countersign.cli;

import io.countersign.model.feedback.BlacklistEntry;
import io.countersign.workflow.Workflows;
import java.util.List;
import picocli.CommandLine.Command;

/// Lists the software that platforms have listed as unsafe.
@Command(name = "list")
final class ListBlacklistCommand extends StoreCommand {
    ListBlacklistCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
    }

    @Override
    int run(Workflows workflows) {
        List<BlacklistEntry> entries = workflows.keepBlacklist().all();
        if (entries.isEmpty() && !options.json) {
            terminal.say("cli.blacklist.none");
        }
        entries.forEach(entry -> BlacklistLines.print(terminal, options.json, workflows.keepBlacklist(), entry));
        return Exit.YES;
    }
}
