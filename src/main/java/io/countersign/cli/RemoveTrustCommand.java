package io.countersign.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Trusts a certificate no longer.
@Command(name = "remove")
final class RemoveTrustCommand implements Callable<Integer> {
    private final Environment environment;
    private final Terminal terminal;
    private final CommonOptions options;

    @Parameters(paramLabel = "SHA256", descriptionKey = "SHA256")
    private String fingerprint = "";

    RemoveTrustCommand(Environment environment, Terminal terminal, CommonOptions options) {
        this.environment = environment;
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() {
        TrustLines.print(terminal, options.json, environment.keepTrust(options.data).remove(fingerprint));
        if (!options.json) {
            terminal.say("cli.trust.removed");
        }
        return Exit.YES;
    }
}
