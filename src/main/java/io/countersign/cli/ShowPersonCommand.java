package io.countersign.cli;

import io.countersign.workflow.Workflows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Shows who a person is.
@Command(name = "show")
final class ShowPersonCommand extends StoreCommand {
    @Parameters(paramLabel = "NAME", descriptionKey = "NAME")
    private String name = "";

    ShowPersonCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
    }

    @Override
    int run(Workflows workflows) {
        PersonLines.print(terminal, options.json, workflows.keepPeople().find(name));
        return Exit.YES;
    }
}
