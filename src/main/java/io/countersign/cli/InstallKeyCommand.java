package io.countersign.cli;

import io.countersign.workflow.KeepTrust.Trusted;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Puts the certificate that an authority made in answer to a request beside its key.
@Command(name = "install")
final class InstallKeyCommand implements Callable<Integer> {
    private final Environment environment;
    private final Terminal terminal;
    private final CommonOptions options;

    @Parameters(index = "0", paramLabel = "P12", descriptionKey = "P12")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "CERTIFICATE", descriptionKey = "CERTIFICATE")
    private Path answer = Path.of("");

    @Mixin
    private PasswordOptions password = new PasswordOptions();

    InstallKeyCommand(Environment environment, Terminal terminal, CommonOptions options) {
        this.environment = environment;
        this.terminal = terminal;
        this.options = options;
    }

    @Override
    public Integer call() {
        Trusted installed = environment.keepKeys().install(file, password.read(environment, terminal), answer);
        TrustLines.print(terminal, options.json, installed);
        if (!options.json) {
            terminal.say("cli.key.installed", file.toString());
        }
        return Exit.YES;
    }
}
