package io.countersign.cli;

import io.countersign.model.evidence.Attachment;
import io.countersign.workflow.Instructions;
import io.countersign.workflow.MapColumns;
import io.countersign.workflow.Progress;
import io.countersign.workflow.Workflows;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes files into the open round of a release.
@Command(name = "import")
final class ImportCommand extends StoreCommand {
    @Parameters(index = "0", paramLabel = "RELEASE", descriptionKey = "RELEASE")
    private String name = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", descriptionKey = "PATH")
    private List<Path> paths = List.of();

    @Option(names = "--mapping", paramLabel = "FILE", descriptionKey = "mapping")
    private @Nullable Path mapping;

    @Option(names = "--csv", descriptionKey = "csv")
    private boolean csv;

    @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "note")
    private String note = "";

    @Option(names = "--image", paramLabel = "ID", descriptionKey = "image")
    private String image = "";

    @Option(names = "--format", paramLabel = "ID", descriptionKey = "format")
    private Set<String> formats = Set.of();

    ImportCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
    }

    @Override
    int run(Workflows workflows) throws InterruptedException {
        InspectionPrinter printer = new InspectionPrinter(terminal);
        if (mapping != null) {
            workflows.keepMappings().save(MapColumns.read(mapping));
        }
        long releaseId = release(workflows.store(), name).id();
        Instructions said = new Instructions(new Attachment(note, image, ""), formats);
        workflows.importEvidence().take(releaseId, paths, said, Progress.SILENT, printer::add);
        return printer.print(options.json, csv);
    }
}
