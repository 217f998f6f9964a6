package io.countersign.cli;

import io.countersign.workflow.KeepTrust.Trusted;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Asks an authority to vouch for a key.
@Command(name = "request")
final class RequestKeyCommand implements Callable<Integer> {
    private final Environment environment;
    private final Terminal terminal;
    private final CommonOptions options;

    @Parameters(paramLabel = "KEY", descriptionKey = "KEY")
    private Path file = Path.of("");

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Mixin
    private PasswordOptions password = new PasswordOptions();

    @Option(names = "--out", required = true, paramLabel = "CSR")
    private Path out = Path.of("");

    RequestKeyCommand(Environment environment, Terminal terminal, CommonOptions options) {
        this.environment = environment;
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() {
        Trusted asked = environment.keepKeys().request(keys.in(file), password.read(environment, terminal), out);
        TrustLines.print(terminal, options.json, asked);
        if (!options.json) {
            terminal.say("cli.key.requested", out.toString());
        }
        return Exit.YES;
    }
}
