package io.countersign.cli;

import io.countersign.workflow.Workflows;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Keeps who a person is.
@Command(name = "add")
final class AddPersonCommand extends StoreCommand {
    @Parameters(paramLabel = "NAME", descriptionKey = "NAME")
    private String name = "";

    @Option(names = "--email", paramLabel = "ADDRESS")
    private String email = "";

    @Option(names = "--certificate", paramLabel = "FILE")
    private @Nullable Path certificate;

    AddPersonCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
    }

    @Override
    int run(Workflows workflows) {
        PersonLines.print(terminal, options.json, workflows.keepPeople().save(name, email, certificate));
        return Exit.YES;
    }
}
