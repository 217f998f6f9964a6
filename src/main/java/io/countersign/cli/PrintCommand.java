package io.countersign.cli;

import io.countersign.model.message.Message;
import io.countersign.model.problem.ProblemCode;
import io.countersign.model.problem.ProblemException;
import io.countersign.workflow.PrintSignOff;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Prints a sign-off.
@Command(name = "print")
final class PrintCommand implements Callable<Integer> {
    private final Environment environment;
    private final Terminal terminal;
    private final CommonOptions options;

    @Parameters(paramLabel = "PDF", descriptionKey = "PDF", arity = "0..1")
    private @Nullable Path pdf;

    @Option(names = "--list")
    private boolean list;

    @Option(names = "--printer", paramLabel = "NAME")
    private String printer = "";

    @Option(names = "--pages", paramLabel = "1-3,5")
    private String pages = "";

    @Option(names = "--copies", paramLabel = "N")
    private int copies = 1;

    @Option(names = "--to-file", paramLabel = "PS")
    private @Nullable Path file;

    PrintCommand(Environment environment, Terminal terminal, CommonOptions options) {
        this.environment = environment;
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() {
        PrintSignOff print = environment.printSignOff(options.data);
        if (list || pdf == null) {
            print.printers().forEach(this::say);
            return Exit.YES;
        }
        if (copies < 1) {
            throw ProblemException.of(ProblemCode.USAGE, Message.of("cli.usage.copies"), "countersign print");
        }
        PrintSignOff.Order order =
                new PrintSignOff.Order(printer, pages, copies, terminal.messages().language());
        int sheets = file == null ? print.print(pdf, order) : print.printTo(pdf, order, file);
        if (options.json) {
            terminal.object(Map.of("pages", sheets));
        } else if (file == null) {
            terminal.say("cli.print.done", sheets);
        } else {
            terminal.say("cli.print.file", sheets, file.toString());
        }
        return Exit.YES;
    }

    private void say(String name) {
        if (options.json) {
            terminal.object(Map.of("printer", name));
        } else {
            terminal.out().println(name);
        }
    }
}
