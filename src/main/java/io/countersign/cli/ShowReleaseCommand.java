package io.countersign.cli;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.release.Image;
import io.countersign.model.release.Release;
import io.countersign.model.signoff.Refusal;
import io.countersign.store.FindingQuery;
import io.countersign.workflow.Workflows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Shows a release with its evidence.
@Command(name = "show")
final class ShowReleaseCommand extends StoreCommand {
    @Parameters(paramLabel = "RELEASE", descriptionKey = "RELEASE")
    private String name = "";

    ShowReleaseCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
    }

    @Override
    int run(Workflows workflows) {
        Release release = release(workflows.store(), name);
        List<Evidence> evidence = workflows.store().read(session -> session.evidence().of(release.id(), release.round()));
        long findings = workflows.store()
                .read(session -> session.findings().count(FindingQuery.all(release.id(), release.round())));
        Map<Long, String> images =
                workflows.store().read(session -> session.evidence().images(release.id(), release.round()));
        List<Refusal> refusals = workflows.store().read(session -> session.refusals().of(release.id()));
        if (options.json) {
            Map<String, Object> object = ReleaseLines.object(release);
            object.put("findings", findings);
            object.put("evidence", evidence.stream().map(file -> object(file, images.get(file.id()))).toList());
            object.put("refusals", refusals.stream().map(RefusalLines::object).toList());
            terminal.object(object);
            return Exit.YES;
        }
        ReleaseLines.print(terminal, release);
        for (Image image : release.images()) {
            terminal.say("cli.release.image", image.platform(), image.identifier());
        }
        for (Evidence file : evidence) {
            terminal.say("cli.release.evidence", file.name(), file.format().id(), file.counts().total(), file.sha256());
            String image = images.get(file.id());
            if (image != null) {
                terminal.say("cli.release.evidence.image", image);
            }
        }
        terminal.say("cli.release.findings", findings);
        refusals.forEach(refusal -> RefusalLines.print(terminal, refusal));
        return Exit.YES;
    }

    private static Map<String, Object> object(Evidence file, @Nullable String image) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", file.name());
        object.put("format", file.format().id());
        object.put("size", file.size());
        object.put("sha256", file.sha256());
        object.put("findings", file.counts().total());
        object.put("image", image);
        object.put("importedAt", file.importedAt().toString());
        object.put("importedBy", file.importedBy());
        return object;
    }
}
