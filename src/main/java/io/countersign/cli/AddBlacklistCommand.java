package io.countersign.cli;

import io.countersign.model.feedback.BlacklistEntry;
import io.countersign.workflow.Workflows;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Marks software as listed by a platform.
@Command(name = "add")
final class AddBlacklistCommand extends StoreCommand {
    @Parameters(index = "0", paramLabel = "SOFTWARE", descriptionKey = "SOFTWARE")
    private String software = "";

    @Option(names = "--platform", required = true, paramLabel = "NAME")
    private String platform = "";

    @Option(names = "--since", paramLabel = "DAY")
    private @Nullable LocalDate since;

    @Option(names = "--note", paramLabel = "TEXT")
    private String note = "";

    @Option(names = "--source", paramLabel = "TEXT")
    private String source = "";

    AddBlacklistCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
    }

    @Override
    int run(Workflows workflows) {
        BlacklistEntry entry = workflows.keepBlacklist().add(software, platform, since, note, source);
        BlacklistLines.print(terminal, options.json, workflows.keepBlacklist(), entry);
        return Exit.YES;
    }
}
