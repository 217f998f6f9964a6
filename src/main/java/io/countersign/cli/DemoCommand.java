package io.countersign.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Takes the sample release the whole way, in a folder of its own.
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    private final Environment environment;
    private final Terminal terminal;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    DemoCommand(Environment environment, Terminal terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        environment.runDemo().run(out, terminal.messages().language(), line -> {
            terminal.say(line);
            terminal.out().flush();
        });
        return Exit.YES;
    }
}
