package io.countersign.cli;

import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.workflow.Workflows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Opens the next round of a release.
@Command(name = "next-round")
final class OpenRoundCommand extends StoreCommand {
    @Parameters(paramLabel = "RELEASE", descriptionKey = "RELEASE")
    private String name = "";

    @Option(names = "--image", paramLabel = "PLATFORM=IDENTIFIER")
    private Map<String, String> images = new LinkedHashMap<>();

    OpenRoundCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
    }

    @Override
    int run(Workflows workflows) {
        List<Image> rebuilt = images.entrySet().stream()
                .map(entry -> new Image(entry.getKey(), entry.getValue(), ""))
                .toList();
        Release release = workflows.openRound().open(release(workflows.store(), name).id(), rebuilt);
        if (options.json) {
            terminal.object(ReleaseLines.object(release));
        } else {
            ReleaseLines.print(terminal, release);
        }
        return Exit.YES;
    }
}
