package io.countersign.cli;

import io.countersign.workflow.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says what files are, and stores nothing.
@Command(name = "inspect")
final class InspectCommand implements Callable<Integer> {
    private final Environment environment;
    private final Terminal terminal;
    private final CommonOptions options;

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "PATH")
    private List<Path> paths = List.of();

    @Option(names = "--csv", descriptionKey = "csv")
    private boolean csv;

    @Option(names = "--format", paramLabel = "ID", descriptionKey = "format")
    private Set<String> formats = Set.of();

    InspectCommand(Environment environment, Terminal terminal, CommonOptions options) {
        this.environment = environment;
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() throws InterruptedException {
        InspectionPrinter printer = new InspectionPrinter(terminal);
        environment.inspectFiles(options.data).inspect(paths, formats, Progress.SILENT, printer::add);
        return printer.print(options.json, csv);
    }
}
