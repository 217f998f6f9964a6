package io.countersign.cli;

import io.countersign.model.feedback.Ledger;
import io.countersign.model.feedback.LedgerItem;
import io.countersign.workflow.Workflows;
import java.time.LocalDate;
import java.time.ZoneOffset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Lists what the marketplaces raised over all rounds of a release.
@Command(name = "list")
final class ListFeedbackCommand extends StoreCommand {
    @Parameters(paramLabel = "RELEASE", descriptionKey = "RELEASE")
    private String name = "";

    ListFeedbackCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
    }

    @Override
    int run(Workflows workflows) {
        Ledger ledger = workflows.answerFeedback().ledger(release(workflows.store(), name).id());
        FeedbackLines lines = new FeedbackLines(terminal, LocalDate.now(ZoneOffset.UTC));
        if (ledger.items().isEmpty() && !options.json) {
            terminal.say("cli.feedback.none");
        }
        for (LedgerItem item : ledger.items()) {
            if (options.json) {
                terminal.object(lines.object(item));
            } else {
                lines.print(item);
            }
        }
        return ledger.items().stream().anyMatch(LedgerItem::blocks) ? Exit.NO : Exit.YES;
    }
}
