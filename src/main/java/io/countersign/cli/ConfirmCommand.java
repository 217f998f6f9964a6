package io.countersign.cli;

import io.countersign.model.release.Release;
import io.countersign.model.review.Confirmation;
import io.countersign.store.FindingQuery;
import io.countersign.store.Findings;
import io.countersign.workflow.Workflows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Confirms decisions that were carried over.
@Command(name = "confirm")
final class ConfirmCommand extends StoreCommand {
    @Parameters(index = "0", paramLabel = "RELEASE", descriptionKey = "RELEASE")
    private String name = "";

    @Option(names = "--finding", split = ",", paramLabel = "NUMBER")
    private List<Long> findings = List.of();

    ConfirmCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
    }

    @Override
    int run(Workflows workflows) {
        Release release = release(workflows.store(), name);
        FindingQuery carried =
                FindingQuery.all(release.id(), release.round()).withConfirmations(Set.of(Confirmation.CARRIED));
        Findings.Act act = findings.isEmpty()
                ? workflows.decideFindings().confirm(carried)
                : workflows.decideFindings().confirm(release.id(), findings);
        if (options.json) {
            terminal.object(Map.of("act", act.number(), "findings", act.findings()));
        } else {
            terminal.say("cli.confirm.done", act.findings(), act.number());
        }
        return Exit.YES;
    }
}
