package io.countersign.cli;

import io.countersign.model.release.Release;
import io.countersign.workflow.Workflows;
import java.util.List;
import picocli.CommandLine.Command;

/// Lists the releases.
@Command(name = "list")
final class ListReleasesCommand extends StoreCommand {
    ListReleasesCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
    }

    @Override
    int run(Workflows workflows) {
        List<Release> releases = workflows.store().read(session -> session.releases().all());
        if (releases.isEmpty() && !options.json) {
            terminal.say("cli.release.none");
        }
        for (Release release : releases) {
            if (options.json) {
                terminal.object(ReleaseLines.object(release));
            } else {
                ReleaseLines.print(terminal, release);
            }
        }
        return Exit.YES;
    }
}
