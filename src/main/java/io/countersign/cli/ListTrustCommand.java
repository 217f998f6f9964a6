package io.countersign.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Lists the certificates that are trusted.
@Command(name = "list")
final class ListTrustCommand implements Callable<Integer> {
    private final Environment environment;
    private final Terminal terminal;
    private final CommonOptions options;

    ListTrustCommand(Environment environment, Terminal terminal, CommonOptions options) {
        this.environment = environment;
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() {
        var all = environment.keepTrust(options.data).all();
        all.forEach(certificate -> TrustLines.print(terminal, options.json, certificate));
        if (all.isEmpty() && !options.json) {
            terminal.say("cli.trust.none");
        }
        return Exit.YES;
    }
}
