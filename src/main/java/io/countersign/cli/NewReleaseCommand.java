package io.countersign.cli;

import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.workflow.CreateRelease;
import io.countersign.workflow.Workflows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Opens a release.
@Command(name = "new")
final class NewReleaseCommand extends StoreCommand {
    @Option(names = "--product", required = true, paramLabel = "NAME")
    private String product = "";

    @Option(names = "--product-version", required = true, paramLabel = "VERSION")
    private String version = "";

    @Option(names = "--build", required = true, paramLabel = "BUILD")
    private String build = "";

    @Option(names = "--os", required = true, paramLabel = "SYSTEM")
    private String operatingSystem = "";

    @Option(names = "--image", paramLabel = "PLATFORM=IDENTIFIER")
    private Map<String, String> images = new LinkedHashMap<>();

    @Option(names = "--checklist", paramLabel = "ID")
    private @Nullable String checklist;

    @Option(names = "--from", paramLabel = "RELEASE")
    private @Nullable String from;

    NewReleaseCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
    }

    @Override
    int run(Workflows workflows) {
        List<Image> made = images.entrySet().stream()
                .map(entry -> new Image(entry.getKey(), entry.getValue(), ""))
                .toList();
        CreateRelease create = workflows.createRelease();
        Release earlier = from == null ? null : release(workflows.store(), from);
        String reviewedBy = reviewedBy(workflows, earlier);
        Release release = earlier == null
                ? create.create(product, version, build, operatingSystem, made, reviewedBy)
                : create.createFrom(earlier.id(), product, version, build, operatingSystem, made, reviewedBy);
        if (options.json) {
            terminal.object(ReleaseLines.object(release));
        } else {
            ReleaseLines.print(terminal, release);
        }
        return Exit.YES;
    }

    /// The one that is named, or else that of the release before it.
    private String reviewedBy(Workflows workflows, @Nullable Release earlier) {
        if (checklist != null) {
            return workflows.checklists().core(checklist).id();
        }
        return earlier == null ? Release.POLICY : earlier.checklist();
    }
}
