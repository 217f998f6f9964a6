package io.countersign.cli;

import io.countersign.model.audit.AuditEntry;
import io.countersign.workflow.ExportHistory;
import io.countersign.workflow.Workflows;
import picocli.CommandLine.Command;

/// Lists the record, the first entry first.
@Command(name = "list")
final class ListHistoryCommand extends StoreCommand {
    ListHistoryCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
    }

    @Override
    int run(Workflows workflows) {
        workflows.store().read(session -> {
            session.audit().forEach(entry -> {
                if (options.json) {
                    terminal.object(ExportHistory.object(
                            entry, session.audit().seals(entry.number())));
                } else {
                    print(entry);
                }
            });
            return true;
        });
        return Exit.YES;
    }

    private void print(AuditEntry entry) {
        String key = "audit." + entry.action();
        String what = terminal.messages().knows(key)
                ? terminal.messages().text(key, entry.subject(), entry.before(), entry.after())
                : entry.action();
        terminal.say("cli.history.entry", String.valueOf(entry.number()), entry.at().toString(), entry.who(), what);
    }
}
