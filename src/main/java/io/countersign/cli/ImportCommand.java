package io.countersign.cli;

import io.countersign.workflow.Progress;
import io.countersign.workflow.Workflows;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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

    @Option(names = "--csv", descriptionKey = "csv")
    private boolean csv;

    @Option(names = "--format", paramLabel = "ID", descriptionKey = "format")
    private Set<String> formats = Set.of();

    ImportCommand(Environment environment, Terminal terminal, CommonOptions options) {
        super(environment, terminal, options);
    }

    @Override
    int run(Workflows workflows) throws InterruptedException {
        InspectionPrinter printer = new InspectionPrinter(terminal);
        long releaseId = release(workflows.store(), name).id();
        workflows.importEvidence().take(releaseId, paths, formats, Progress.SILENT, printer::add);
        return printer.print(options.json, csv);
    }
}
